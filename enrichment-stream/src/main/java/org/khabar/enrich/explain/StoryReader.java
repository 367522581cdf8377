package org.khabar.enrich.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.explain.DecisionSearch.Decided;
import org.khabar.enrich.explain.DecisionSearch.Told;
import org.khabar.enrich.explain.Story.Arrived;
import org.khabar.enrich.explain.Story.Chapter;
import org.khabar.enrich.explain.Story.Kept;
import org.khabar.enrich.explain.Story.Original;
import org.khabar.enrich.explain.Story.Refusal;
import org.khabar.enrich.topics.Coordinates;
import org.khabar.schema.Decision;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.Topics;

/**
 * Puts a story together. It begins with the decisions, which are found by key, and follows what they name to the other
 * topics; only the copies of an original, and documents that are known by their address alone, make it read all partitions of
 * a topic.
 */
final class StoryReader implements AutoCloseable {
    private final RecordFinder finder;
    private final @Nullable Instant since;

    /**
     * @param kafkaClient settings of Kafka's clients, at least bootstrap.servers
     * @param serdes of the topics
     * @param since what was decided earlier is not looked for; null for all
     */
    StoryReader(Map<String, Object> kafkaClient, AvroSerdes serdes, @Nullable Instant since) {
        this.finder = new RecordFinder(kafkaClient, serdes);
        this.since = since;
    }

    /**
     * What the topics tell of a document or an article.
     *
     * @param asked its raw id, article id or URL
     */
    Story read(String asked) {
        var names = Names.of(asked);
        var search = new DecisionSearch(finder, since);
        var decided = search.find(names).orElseGet(() -> new Decided(undecidedRawId(names), List.of(), List.of()));
        var articles = new ArticleSearch(finder, articleIds(decided), firstTime(decided));
        return new Story(
                names.asked(),
                decided.rawId(),
                decided.others(),
                refusals(decided.rawId()),
                chapters(decided, search, articles),
                waiting(decided),
                articles.now());
    }

    // Nothing is decided: it may be waiting, or its decisions are gone while the article is still there.
    private static String undecidedRawId(Names names) {
        return names.canonicalUrl().orElse(names.asked());
    }

    private static Set<String> articleIds(Decided decided) {
        var ids = decided.decisions().stream()
                .flatMap(told -> Stream.ofNullable(told.decision().getArticleId()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return ids.isEmpty() ? Set.of(decided.rawId()) : ids;
    }

    private static @Nullable Instant firstTime(Decided decided) {
        return decided.decisions().isEmpty() ? null : decided.decisions().get(0).ingestedAt();
    }

    private List<Refusal> refusals(String rawId) {
        var refusals = new ArrayList<Refusal>();
        for (var found : finder.withKeys(Topics.REJECTED, Set.of(rawId), since)) {
            if (found.value() != null && found.value().getOrigin() == null) {
                refusals.add(new Refusal(found.time(), found.value()));
            }
        }
        return refusals;
    }

    private List<Chapter> chapters(Decided decided, DecisionSearch search, ArticleSearch articles) {
        var originals = search.newest(decided.decisions().stream()
                .flatMap(told -> Stream.ofNullable(told.decision().getVerdict()))
                .map(verdict -> verdict.getDuplicateOf())
                .collect(Collectors.toUnmodifiableSet()));
        var letters = new LetterSearch(finder).find(decided.decisions());
        var chapters = new ArrayList<Chapter>();
        for (var told : decided.decisions()) {
            chapters.add(new Chapter(
                    arrived(told),
                    told.decision(),
                    articles.published(told.decision()),
                    original(told.decision(), originals),
                    letters.get(told.decision().getOrigin())));
        }
        return chapters;
    }

    private static @Nullable Original original(Decision decision, Map<String, Decision> originals) {
        var verdict = decision.getVerdict();
        return verdict == null ? null : new Original(verdict.getDuplicateOf(), originals.get(verdict.getDuplicateOf()));
    }

    private Arrived arrived(Told told) {
        var origin = told.decision().getOrigin();
        var place = Coordinates.of(origin);
        if (told.decision().getOutcome() == Outcome.REFETCH) {
            return new Arrived(place.toString(), origin.getIngestedAt(), Kept.NOT_ASKED, null, null, null);
        }
        var found = finder.at(Topics.RAW, place);
        return new Arrived(
                place.toString(),
                origin.getIngestedAt(),
                found.map(StoryReader::kept).orElse(Kept.NO),
                found.map(Found::value).orElse(null),
                told.replayAttempts(),
                told.replayOf());
    }

    private static Kept kept(Found<RawDocument> found) {
        if (found.isNull()) {
            return Kept.RETRACTION;
        }
        return found.value() == null ? Kept.UNREADABLE : Kept.YES;
    }

    /** What lies on articles.raw under the raw id and is not decided yet. */
    private List<Arrived> waiting(Decided decided) {
        var known = new HashSet<String>();
        decided.decisions()
                .forEach(told ->
                        known.add(Coordinates.of(told.decision().getOrigin()).toString()));
        var newest = decided.decisions().stream()
                .map(Told::ingestedAt)
                .max(Comparator.naturalOrder())
                .orElse(since);
        return finder.withKeys(Topics.RAW, Set.of(decided.rawId()), newest).stream()
                .filter(found -> !known.contains(found.place().toString()))
                .filter(found -> newest == null || !found.time().isBefore(newest))
                .map(found -> new Arrived(
                        found.place().toString(),
                        found.time(),
                        kept(found),
                        found.value(),
                        found.header(EventHeaders.REPLAY_ATTEMPTS),
                        found.header(EventHeaders.REPLAY_OF)))
                .toList();
    }

    @Override
    public void close() {
        finder.close();
    }
}
