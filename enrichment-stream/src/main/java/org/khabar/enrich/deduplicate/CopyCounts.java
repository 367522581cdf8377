package org.khabar.enrich.deduplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agrona.collections.LongHashSet;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.sketch.Hash;
import org.khabar.schema.Copies;
import org.khabar.schema.internal.IndexedArticle;

/**
 * Counts the copies of each original that the shard holds, by the original's article id. Which originals have a count is
 * known in memory: most articles have none, and a store that has to say so looks long.
 */
final class CopyCounts {
    /** Sources named per original: enough for every agency's clients that one would list, and bounded. */
    private static final int MAX_SOURCES = 100;

    /** A host name has at most 253 characters; what is longer is counted and not named. */
    private static final int MAX_SOURCE_LENGTH = 253;

    private final KeyValueStore<String, Copies> counts;

    /** Hashes of the article ids that have a count. */
    private final LongHashSet counted = new LongHashSet();

    /** Reads what its store holds. */
    CopyCounts(KeyValueStore<String, Copies> counts) {
        this.counts = counts;
        try (var stored = counts.all()) {
            while (stored.hasNext()) {
                counted.add(Hash.of(stored.next().key));
            }
        }
    }

    /**
     * Counts a copy.
     *
     * @param copy the entry of the copy
     * @param source site that it came from; null when unknown
     * @return the original's copies now
     */
    Copies join(IndexedArticle copy, @Nullable String source) {
        var original = copy.getOriginal();
        var before = find(original);
        var after = new Copies(
                original,
                copy.getOriginalRawId(),
                before == null ? 1 : before.getCount() + 1,
                withSource(before == null ? List.of() : before.getSources(), source),
                copy.getOrigin().getIngestedAt());
        put(original, after);
        return after;
    }

    /** Counts a copy no more; returns the original's copies now, empty when it has none on record. */
    Optional<Copies> leave(String original, Instant time) {
        var before = find(original);
        if (before == null || before.getCount() == 0) {
            return Optional.empty();
        }
        var after = new Copies(original, before.getRawId(), before.getCount() - 1, before.getSources(), time);
        put(original, after);
        return Optional.of(after);
    }

    /**
     * What is to be told of an original that is withdrawn: that it has no copies; empty when it had none. Its count is kept,
     * for the article that takes its place.
     */
    Optional<Copies> end(String original, Instant time) {
        return Optional.ofNullable(find(original))
                .filter(copies -> copies.getCount() > 0)
                .map(copies -> new Copies(original, copies.getRawId(), 0, List.of(), time));
    }

    /**
     * Counts the copies of a withdrawn original as those of the article that takes its place.
     *
     * @param former the withdrawn one; the article itself when it has come again
     * @return the article's copies now; empty when it has none
     */
    Optional<Copies> handOver(String former, IndexedArticle original) {
        var own = find(original.getArticleId());
        var taken = former.equals(original.getArticleId()) ? null : find(former);
        if (own == null && taken == null) {
            return Optional.empty();
        }
        var sources = own == null ? List.<String>of() : own.getSources();
        for (var source : taken == null ? List.<String>of() : taken.getSources()) {
            sources = withSource(sources, source);
        }
        var after = new Copies(
                original.getArticleId(),
                original.getRawId(),
                count(own) + count(taken),
                sources,
                original.getOrigin().getIngestedAt());
        if (taken != null) {
            forget(former);
        }
        put(original.getArticleId(), after);
        return Optional.of(after).filter(copies -> copies.getCount() > 0);
    }

    private static int count(@Nullable Copies copies) {
        return copies == null ? 0 : copies.getCount();
    }

    /** Forgets an original of which nothing is held any more. */
    void forget(String original) {
        if (counted.remove(Hash.of(original))) {
            counts.delete(original);
        }
    }

    private @Nullable Copies find(String original) {
        return counted.contains(Hash.of(original)) ? counts.get(original) : null;
    }

    private void put(String original, Copies copies) {
        counts.put(original, copies);
        counted.add(Hash.of(original));
    }

    private static List<String> withSource(List<String> sources, @Nullable String source) {
        if (source == null
                || source.length() > MAX_SOURCE_LENGTH
                || sources.contains(source)
                || sources.size() >= MAX_SOURCES) {
            return sources;
        }
        var more = new ArrayList<>(sources);
        more.add(source);
        return List.copyOf(more);
    }
}
