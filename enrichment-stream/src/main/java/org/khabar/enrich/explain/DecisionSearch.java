package org.khabar.enrich.explain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.Decision;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topics;

/** Finds the decisions about a document, whatever it is called. */
final class DecisionSearch {
    private static final Comparator<Told> IN_ORDER = Comparator.comparing(Told::ingestedAt)
            .thenComparing(told -> told.decision().getOrigin().getOffset())
            .thenComparing(told -> told.decision().getPart());

    private final RecordFinder finder;
    private final @Nullable Instant since;

    /**
     * @param finder reads the topics
     * @param since nothing older is wanted; null for all
     */
    DecisionSearch(RecordFinder finder, @Nullable Instant since) {
        this.finder = finder;
        this.since = since;
    }

    /**
     * A decision as it lies on its topic.
     *
     * @param decision the decision
     * @param replayAttempts how often its document had been replayed; null if never
     * @param replayOf the dead letter that its document was replayed from; null if none
     */
    record Told(
            Decision decision,
            @Nullable String replayAttempts,
            @Nullable String replayOf) {
        Instant ingestedAt() {
            return decision.getOrigin().getIngestedAt();
        }

        boolean isAbout(String articleId) {
            return articleId.equals(decision.getArticleId());
        }
    }

    /**
     * The decisions about one document, or about one of its articles and the document as a whole.
     *
     * @param rawId its raw id
     * @param others raw ids of other documents with the same address
     * @param decisions in the order of their origins' time
     */
    record Decided(String rawId, List<String> others, List<Told> decisions) {}

    /** The decisions about what was asked for; empty when there are none. */
    Optional<Decided> find(Names names) {
        var rawId = withKeys(names.keys())
                .map(Told::decision)
                .filter(decision -> names.include(decision.getRawId()) || isNamed(decision, names))
                .map(Decision::getRawId)
                .findFirst();
        if (rawId.isPresent()) {
            return Optional.of(decided(rawId.get(), List.of(), names));
        }
        var withUrl = names.canonicalUrl().isPresent() ? rawIdsWithUrl(names) : List.<String>of();
        return withUrl.isEmpty()
                ? Optional.empty()
                : Optional.of(decided(withUrl.get(0), withUrl.subList(1, withUrl.size()), names));
    }

    private static boolean isNamed(Decision decision, Names names) {
        return decision.getArticleId() != null && names.include(decision.getArticleId());
    }

    private Decided decided(String rawId, List<String> others, Names names) {
        var all = ofDocument(rawId);
        boolean isOneArticle = !names.include(rawId) && all.stream().anyMatch(told -> told.isAbout(names.asked()));
        var decisions = isOneArticle
                ? all.stream()
                        .filter(told ->
                                told.isAbout(names.asked()) || told.decision().getArticleId() == null)
                        .toList()
                : all;
        return new Decided(rawId, others, decisions);
    }

    /** The decisions about a document and all the articles that it ever had. */
    private List<Told> ofDocument(String rawId) {
        Set<String> keys = new LinkedHashSet<>(Set.of(rawId));
        int parts = withKeys(keys)
                .mapToInt(told -> told.decision().getParts())
                .max()
                .orElse(1);
        for (int part = 2; part <= parts; part++) {
            keys.add(rawId + "#" + part);
        }
        return withKeys(keys)
                .filter(told -> told.decision().getRawId().equals(rawId))
                .sorted(IN_ORDER)
                .toList();
    }

    /** Raw ids of documents that have the address, the one that came last first. */
    private List<String> rawIdsWithUrl(Names names) {
        Map<String, Instant> lastSeen = new HashMap<>();
        finder.each(
                Topics.DECISIONS,
                since,
                found -> told(found)
                        .map(Told::decision)
                        .filter(decision -> decision.getUrl() != null && names.includeUrl(decision.getUrl()))
                        .forEach(decision -> lastSeen.merge(
                                decision.getRawId(),
                                decision.getOrigin().getIngestedAt(),
                                (a, b) -> a.isAfter(b) ? a : b)));
        return lastSeen.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The newest decision about each of some articles, by article id. */
    Map<String, Decision> newest(Set<String> articleIds) {
        Map<String, Decision> newest = new HashMap<>();
        withKeys(articleIds)
                .sorted(IN_ORDER)
                .map(Told::decision)
                .forEach(decision -> Stream.ofNullable(decision.getArticleId())
                        .forEach(articleId -> newest.put(articleId, decision)));
        return newest;
    }

    private Stream<Told> withKeys(Set<String> keys) {
        return finder.withKeys(Topics.DECISIONS, keys, since).stream().flatMap(DecisionSearch::told);
    }

    private static Stream<Told> told(Found<Decision> found) {
        return Stream.ofNullable(found.value())
                .map(decision -> new Told(
                        decision, found.header(EventHeaders.REPLAY_ATTEMPTS), found.header(EventHeaders.REPLAY_OF)));
    }
}
