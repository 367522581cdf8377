package org.khabar.enrich.deduplicate;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.Fingerprint;
import org.khabar.schema.internal.IndexedArticle;

/**
 * The articles of one shard that later ones are compared with, in memory: by id, by body hash, by group and by age. An
 * article is in it from its judgement until it is withdrawn or older than the retention. Not thread-safe: one task owns a
 * shard.
 */
final class ArticleIndex {
    /** Originals that became copies one after the other: more than a handful in a row is not news but a loop. */
    private static final int MAX_CHAIN = 16;

    private final Map<String, IndexedArticle> articles = new HashMap<>();
    private final Map<ByteBuffer, Set<String>> byBodyHash = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final TreeSet<Aged> byAge =
            new TreeSet<>(Comparator.comparing(Aged::ingestedAt).thenComparing(Aged::articleId));

    private record Aged(Instant ingestedAt, String articleId) {}

    /** An indexed article with its id. */
    record Held(String articleId, IndexedArticle article) {}

    /** Puts an article in, in place of an earlier version of it. */
    void put(String articleId, IndexedArticle article) {
        remove(articleId);
        articles.put(articleId, article);
        byBodyHash
                .computeIfAbsent(article.getFingerprint().getBodyHash(), hash -> new LinkedHashSet<>())
                .add(articleId);
        groups.computeIfAbsent(article.getOriginal(), original -> new LinkedHashSet<>())
                .add(articleId);
        byAge.add(aged(articleId, article));
    }

    /** Takes an article out, if it is there. */
    void remove(String articleId) {
        var article = articles.remove(articleId);
        if (article == null) {
            return;
        }
        removeFrom(byBodyHash, article.getFingerprint().getBodyHash(), articleId);
        removeFrom(groups, article.getOriginal(), articleId);
        byAge.remove(aged(articleId, article));
    }

    /** The entry of an article. */
    Optional<IndexedArticle> get(String articleId) {
        return Optional.ofNullable(articles.get(articleId));
    }

    /**
     * The earliest article with the same body that the one that is judged may be a copy of: not itself, no copy that points
     * to it, and no part of an earlier version of its own document, which this version is about to replace.
     */
    Optional<Held> sameBody(Candidate judged, Fingerprint fingerprint) {
        for (var id : byBodyHash.getOrDefault(fingerprint.getBodyHash(), Set.of())) {
            var article = articles.get(id);
            if (article != null && !id.equals(judged.getArticleId()) && mayBeCopied(article, judged)) {
                return Optional.of(new Held(id, article));
            }
        }
        return Optional.empty();
    }

    private boolean mayBeCopied(IndexedArticle article, Candidate judged) {
        boolean replaced = article.getRawId().equals(judged.getRawId()) && article.getRevision() < judged.getRevision();
        return !replaced && !originalOf(article).articleId().equals(judged.getArticleId());
    }

    /**
     * What an entry's group goes back to. That is the original it names, unless a revision has made that one a copy of
     * another article since.
     */
    GroupOriginal originalOf(IndexedArticle article) {
        var original = GroupOriginal.of(article);
        for (int steps = 0; steps < MAX_CHAIN; steps++) {
            var entry = articles.get(original.articleId());
            if (entry == null || entry.getOriginal().equals(original.articleId())) {
                return original;
            }
            original = GroupOriginal.of(entry);
        }
        return original;
    }

    /** The original of a group. */
    record GroupOriginal(
            String articleId, String rawId, @Nullable String url) {
        private static GroupOriginal of(IndexedArticle member) {
            return new GroupOriginal(member.getOriginal(), member.getOriginalRawId(), member.getOriginalUrl());
        }
    }

    /**
     * Ids of all whose group goes back to an original, itself included while it is held: of its group, and of the groups of
     * those in it that were originals before.
     */
    Set<String> group(String original) {
        var members = new LinkedHashSet<String>();
        var originals = new ArrayDeque<>(List.of(original));
        while (!originals.isEmpty()) {
            for (var id : groups.getOrDefault(originals.remove(), Set.of())) {
                if (members.add(id)) {
                    originals.add(id);
                }
            }
        }
        return members;
    }

    /** Whether anything is held that names an original as its own. */
    boolean holdsGroupOf(String original) {
        return groups.containsKey(original);
    }

    /** Ids of the articles that were ingested before an instant, oldest first. */
    List<String> olderThan(Instant horizon) {
        var old = new ArrayList<String>();
        for (var aged : byAge) {
            if (!aged.ingestedAt().isBefore(horizon)) {
                break;
            }
            old.add(aged.articleId());
        }
        return old;
    }

    /** Number of articles held. */
    int size() {
        return articles.size();
    }

    private static Aged aged(String articleId, IndexedArticle article) {
        return new Aged(article.getOrigin().getIngestedAt(), articleId);
    }

    private static <K> void removeFrom(Map<K, Set<String>> sets, K key, String articleId) {
        sets.computeIfPresent(key, (k, ids) -> {
            ids.remove(articleId);
            return ids.isEmpty() ? null : ids;
        });
    }
}
