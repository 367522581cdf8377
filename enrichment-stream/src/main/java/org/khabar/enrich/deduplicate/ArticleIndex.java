package org.khabar.enrich.deduplicate;

import java.time.Instant;
import java.util.OptionalLong;
import org.agrona.collections.Long2LongCounterMap;
import org.agrona.collections.Long2LongHashMap;
import org.khabar.enrich.sketch.Hash;
import org.khabar.enrich.sketch.SortedHashes;
import org.khabar.schema.internal.Fingerprint;
import org.khabar.schema.internal.IndexedArticle;

/**
 * Finds, among the articles that are held, those that an article may be a copy of, and everything else that would need a
 * walk through the store: all in memory, in columns and tables of numbers. An article is named by its arrival, its place in
 * the order in which the shard was sent articles. Not thread-safe: one task owns a shard.
 *
 * <p>An article is found under three kinds of key: its body's hash; the bands of its MinHash signature, which find texts of
 * about the same length; and the smallest of its shingles' hashes, which find a short text inside a long one.
 */
final class ArticleIndex {
    private static final long MISSING = Long.MIN_VALUE;

    private final HeldArticles held = new HeldArticles();
    private final Buckets bodies = new Buckets(held::holds, held::oldest);
    private final Buckets buckets = new Buckets(held::holds, held::oldest);
    private final Long2LongHashMap arrivals = new Long2LongHashMap(MISSING);
    private final Long2LongCounterMap copies = new Long2LongCounterMap(0);
    private final Evidence evidence = new Evidence(held);

    /**
     * Adds an article.
     *
     * @param arrival its place in the order of arrival; an article under the same id must have been removed
     */
    void add(long arrival, IndexedArticle article) {
        long id = Hash.of(article.getArticleId());
        long original = Hash.of(article.getOriginal());
        var fingerprint = article.getFingerprint();
        var sample = ShingleSample.of(fingerprint.getShingles());
        held.add(arrival, id, original, article.getOrigin().getIngestedAt().toEpochMilli(), sample);
        arrivals.put(id, arrival);
        if (id != original) {
            copies.incrementAndGet(original);
        }
        var bands = bands(fingerprint);
        buckets.touch(bands);
        buckets.touch(sample.keys());
        bodies.put(bodyKey(fingerprint), (int) arrival);
        for (int key : bands) {
            buckets.put(key, (int) arrival);
        }
        for (int key : sample.keys()) {
            buckets.put(key, (int) arrival);
        }
    }

    /** Removes an article. */
    void remove(long arrival) {
        int slot = (int) arrival;
        long id = held.id(slot);
        long original = held.original(slot);
        held.remove(slot);
        if (arrivals.get(id) == arrival) {
            arrivals.remove(id);
        }
        if (id != original) {
            copies.decrementAndGet(original);
        }
    }

    /** Gives an article another original. */
    void regroup(long arrival, String original) {
        int slot = (int) arrival;
        long id = held.id(slot);
        if (held.original(slot) != id) {
            copies.decrementAndGet(held.original(slot));
        }
        held.setOriginal(slot, Hash.of(original));
        if (held.original(slot) != id) {
            copies.incrementAndGet(held.original(slot));
        }
    }

    /** Where an article is, by its id. */
    OptionalLong find(String articleId) {
        long arrival = arrivals.get(Hash.of(articleId));
        return arrival == MISSING ? OptionalLong.empty() : OptionalLong.of(arrival);
    }

    /** Arrivals of the articles that most speaks for, what speaks most first; at most {@link Evidence#MAX_CANDIDATES}. */
    long[] candidates(Fingerprint fingerprint) {
        var bands = bands(fingerprint);
        var sample = ShingleSample.of(fingerprint.getShingles());
        buckets.touch(bands);
        buckets.touch(sample.keys());
        evidence.clear();
        bodies.forEach(bodyKey(fingerprint), evidence::sameBody);
        for (int key : bands) {
            buckets.forEach(key, evidence::sameBand);
        }
        for (int key : sample.keys()) {
            buckets.forEach(key, evidence::sameShingle);
        }
        return evidence.candidates(sample);
    }

    /** Number of articles held that name another one as their original. */
    long copiesOf(String original) {
        return copies.get(Hash.of(original));
    }

    /** Arrivals of all articles that name an original as theirs, itself included, ascending. */
    long[] group(String original) {
        return held.withOriginal(Hash.of(original));
    }

    /** Arrivals of the articles that were ingested before an instant, ascending. */
    long[] ingestedBefore(Instant horizon) {
        return held.ingestedBefore(horizon.toEpochMilli());
    }

    /** Size of the tables of keys, in bytes. */
    long bytesOfBuckets() {
        return bodies.bytes() + buckets.bytes();
    }

    /** Number of articles held. */
    int size() {
        return held.size();
    }

    private static int bodyKey(Fingerprint fingerprint) {
        return fingerprint.getBodyHash().getInt(fingerprint.getBodyHash().position());
    }

    private static int[] bands(Fingerprint fingerprint) {
        return SortedHashes.unpack(fingerprint.getBands());
    }
}
