package org.khabar.enrich.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.explain.Story.Now;
import org.khabar.enrich.explain.Story.State;
import org.khabar.schema.Copies;
import org.khabar.schema.Decision;
import org.khabar.schema.Duplicate;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topics;

/** What articles.enriched and its neighbours have of a document's articles. */
final class ArticleSearch {
    private final RecordFinder finder;
    private final Set<String> articleIds;
    private final @Nullable Instant since;
    private final Map<String, Found<EnrichedArticle>> newest = new HashMap<>();
    private final Map<String, EnrichedArticle> byOrigin = new HashMap<>();

    /**
     * Reads articles.enriched.
     *
     * @param finder reads the topics
     * @param articleIds the articles that are wanted
     * @param since when the first of them arrived: records have the time of their documents; null when not known
     */
    ArticleSearch(RecordFinder finder, Set<String> articleIds, @Nullable Instant since) {
        this.finder = finder;
        this.articleIds = articleIds;
        this.since = since;
        for (var found : finder.withKeys(Topics.ENRICHED, articleIds, since)) {
            newest.put(found.key(), found);
            if (found.value() != null) {
                byOrigin.put(place(found.value()), found.value());
            }
        }
    }

    /** The article as a decision had it published; null when it was not, or a later version has taken its place. */
    @Nullable
    EnrichedArticle published(Decision decision) {
        return byOrigin.get(decision.getArticleId() + " " + EventHeaders.coordinates(decision.getOrigin()));
    }

    private static String place(EnrichedArticle article) {
        return article.getArticleId() + " " + EventHeaders.coordinates(article.getOrigin());
    }

    /** How the articles are there now. */
    List<Now> now() {
        Map<String, Copies> copies = new HashMap<>();
        for (var found : finder.withKeys(Topics.COPIES, articleIds, null)) {
            if (found.value() != null) {
                copies.put(found.key(), found.value());
            }
        }
        var copyLists = copyLists(copies);
        var result = new ArrayList<Now>();
        for (var articleId : articleIds) {
            var found = newest.get(articleId);
            var article = found == null ? null : found.value();
            var counted = copies.get(articleId);
            result.add(new Now(
                    articleId,
                    state(found),
                    article == null ? 0 : article.getRevision(),
                    counted == null ? 0 : counted.getCount(),
                    counted == null ? List.of() : counted.getSources(),
                    copyLists.getOrDefault(articleId, List.of())));
        }
        return result;
    }

    private static State state(@Nullable Found<EnrichedArticle> found) {
        if (found == null) {
            return State.ABSENT;
        }
        return found.isNull() ? State.WITHDRAWN : State.PUBLISHED;
    }

    /** Copies lie under ids of their own: only reading all of articles.duplicates finds them. */
    private Map<String, List<Duplicate>> copyLists(Map<String, Copies> copies) {
        Map<String, List<Duplicate>> lists = new HashMap<>();
        if (copies.values().stream().noneMatch(counted -> counted.getCount() > 0)) {
            return lists;
        }
        // A copy that was revised or withdrawn may still be there as the copy that it was: the newest of each counts.
        Map<String, Duplicate> byCopy = new LinkedHashMap<>();
        finder.each(Topics.DUPLICATES, since, found -> {
            var duplicate = found.value();
            if (duplicate == null || duplicate.getKind() == DuplicateKind.REFETCH) {
                return;
            }
            if (articleIds.contains(duplicate.getDuplicateOf())) {
                byCopy.put(duplicate.getArticleId(), duplicate);
            } else {
                byCopy.remove(duplicate.getArticleId());
            }
        });
        byCopy.values()
                .forEach(duplicate -> lists.computeIfAbsent(duplicate.getDuplicateOf(), id -> new ArrayList<>())
                        .add(duplicate));
        return lists;
    }
}
