package org.khabar.enrich.deduplicate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known in memory of each article that is held, in columns: 32 bytes and a bit an article, no object. An article is
 * named by its arrival, a number that grows by one with each, or by its slot, the lower 32 bits of that, which are unambiguous
 * as long as less than 2^32 arrivals lie between the oldest and the newest article that is held.
 */
final class HeldArticles {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int IN_CHUNK = CHUNK - 1;

    /** Each chunk at its number modulo the length, which is a power of two. */
    private @Nullable Chunk[] ring = new Chunk[16];

    private int size;

    /** Consecutive arrivals. */
    private static final class Chunk {
        private final long first;
        private final long[] ids = new long[CHUNK];
        private final long[] originals = new long[CHUNK];
        private final long[] ingestedAt = new long[CHUNK];
        private final int[] samples = new int[CHUNK];
        private final int[] limits = new int[CHUNK];
        private final BitSet held = new BitSet(CHUNK);
        private int count;

        private Chunk(long first) {
            this.first = first;
        }

        private int number() {
            return chunkOf((int) first);
        }
    }

    /**
     * Adds an article.
     *
     * @param arrival its place in the order of arrival
     * @param id hash of its article id
     * @param original hash of the article id of its group's original
     * @param ingestedAt when it was ingested, in milliseconds of the epoch
     * @param sample the shingles that it is found by
     */
    void add(long arrival, long id, long original, long ingestedAt, ShingleSample sample) {
        var chunk = chunkFor(arrival);
        int place = (int) arrival & IN_CHUNK;
        chunk.ids[place] = id;
        chunk.originals[place] = original;
        chunk.ingestedAt[place] = ingestedAt;
        chunk.samples[place] = sample.keys().length;
        chunk.limits[place] = sample.limit();
        chunk.held.set(place);
        chunk.count++;
        size++;
    }

    /** Removes an article that is held. */
    void remove(int slot) {
        var chunk = chunk(slot);
        chunk.held.clear(slot & IN_CHUNK);
        chunk.count--;
        size--;
        if (chunk.count == 0) {
            ring[chunk.number() & (ring.length - 1)] = null;
        }
    }

    /** Whether an article is held. */
    boolean holds(int slot) {
        var chunk = find(chunkOf(slot));
        return chunk != null && chunk.held.get(slot & IN_CHUNK);
    }

    /** A slot that no article which is held is older than; 0 when none is held. */
    int oldest() {
        return (int) Arrays.stream(ring)
                .filter(Objects::nonNull)
                .mapToLong(chunk -> chunk.first)
                .min()
                .orElse(0);
    }

    /** The place of an article in the order of arrival. */
    long arrival(int slot) {
        return chunk(slot).first + (slot & IN_CHUNK);
    }

    /** Hash of an article's id. */
    long id(int slot) {
        return chunk(slot).ids[slot & IN_CHUNK];
    }

    /** Hash of the id of its group's original. */
    long original(int slot) {
        return chunk(slot).originals[slot & IN_CHUNK];
    }

    /** Gives an article another original. */
    void setOriginal(int slot, long original) {
        chunk(slot).originals[slot & IN_CHUNK] = original;
    }

    /** How many sampled shingles of the one of two articles that has fewer could be common to both. */
    double comparable(int slot, ShingleSample other) {
        var chunk = chunk(slot);
        int place = slot & IN_CHUNK;
        double share = Math.min(1, (double) other.limit() / chunk.limits[place]);
        return Math.min(chunk.samples[place] * share, other.upTo(chunk.limits[place]));
    }

    /** About how many shingles an article has. */
    double shingles(int slot) {
        var chunk = chunk(slot);
        int place = slot & IN_CHUNK;
        return ShingleSample.size(chunk.samples[place], chunk.limits[place]);
    }

    /** Number of articles held. */
    int size() {
        return size;
    }

    /** Arrivals of the articles that were ingested before a time, ascending; looks at all. */
    long[] ingestedBefore(long millis) {
        return select((chunk, place) -> chunk.ingestedAt[place] < millis);
    }

    /** Arrivals of the articles whose group has an original, ascending; looks at all. */
    long[] withOriginal(long original) {
        return select((chunk, place) -> chunk.originals[place] == original);
    }

    @FunctionalInterface
    private interface Selection {
        boolean selects(Chunk chunk, int place);
    }

    private long[] select(Selection selection) {
        var selected = LongStream.builder();
        for (var chunk : ring) {
            for (int place = 0; chunk != null && place < CHUNK; place++) {
                if (chunk.held.get(place) && selection.selects(chunk, place)) {
                    selected.add(chunk.first + place);
                }
            }
        }
        return selected.build().sorted().toArray();
    }

    private Chunk chunk(int slot) {
        var chunk = find(chunkOf(slot));
        if (chunk == null) {
            throw new IllegalStateException("Slot " + slot + " is not held");
        }
        return chunk;
    }

    private @Nullable Chunk find(int number) {
        var chunk = ring[number & (ring.length - 1)];
        return chunk != null && chunk.number() == number ? chunk : null;
    }

    private Chunk chunkFor(long arrival) {
        int number = chunkOf((int) arrival);
        var chunk = find(number);
        if (chunk == null) {
            chunk = new Chunk(arrival & -CHUNK);
            while (ring[number & (ring.length - 1)] != null) {
                widen();
            }
            ring[number & (ring.length - 1)] = chunk;
        }
        return chunk;
    }

    private void widen() {
        var wider = new Chunk[ring.length * 2];
        for (var chunk : ring) {
            if (chunk != null) {
                wider[chunk.number() & (wider.length - 1)] = chunk;
            }
        }
        ring = wider;
    }

    private static int chunkOf(int slot) {
        return slot >>> CHUNK_BITS;
    }
}
