package org.khabar.enrich.deduplicate;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.khabar.enrich.sketch.Hash;
import org.khabar.enrich.sketch.SortedHashes;
import org.khabar.enrich.sketch.Terms;
import org.khabar.schema.internal.Fingerprint;
import org.khabar.schema.internal.HashSketch;

/** Fingerprints of texts that nobody wrote, for tests of limits that no text hits exactly; no two have the same body. */
final class Fingerprints {
    private static final AtomicInteger BODIES = new AtomicInteger();

    private Fingerprints() {}

    /** A text of so many shingles that says nothing. */
    static Fingerprint ofSize(int shingles) {
        return withTerms(shingles, Terms.of(new int[0], 1));
    }

    /** A text of so many shingles with terms. */
    static Fingerprint withTerms(int shingles, Terms terms) {
        return Fingerprint.newBuilder()
                .setBodyHash(ByteBuffer.allocate(16).putInt(0, BODIES.incrementAndGet()))
                .setWords(shingles + 4)
                .setShingles(new HashSketch(shingles, 0, ByteBuffer.allocate(0)))
                .setBands(ByteBuffer.allocate(0))
                .setTerms(terms.sketch())
                .setTail(0)
                .build();
    }

    /** A text of given shingles, of which no more than so many are kept. */
    static Fingerprint ofShingles(int max, int tail, int... shingles) {
        var fingerprint = ofSize(shingles.length);
        fingerprint.setShingles(SortedHashes.of(shingles, max).sketch());
        fingerprint.setTail(tail);
        return fingerprint;
    }

    /** Words and numbers, each once, counted from given ones on: sets of one size agree on what is in both ranges. */
    static Terms terms(int firstWord, int words, int firstNumber, int numbers) {
        return Terms.of(
                IntStream.concat(
                                IntStream.range(firstWord, firstWord + words)
                                        .map(word -> Terms.entry(Hash.of("word" + word), false, 1)),
                                IntStream.range(firstNumber, firstNumber + numbers)
                                        .map(number -> Terms.entry(Hash.of("" + number), true, 1)))
                        .toArray(),
                10_000);
    }
}
