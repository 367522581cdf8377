package org.khabar.enrich.fingerprint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.khabar.enrich.sketch.SortedHashes;
import org.khabar.enrich.text.Sha256;
import org.khabar.enrich.text.TextFolder;
import org.khabar.schema.internal.Fingerprint;
import org.khabar.schema.internal.HashSketch;

/**
 * Computes what an article is compared by. All of it comes from the folded body reduced to its words, so that two bodies
 * that differ only in punctuation, white space, case, diacritics or digit shapes have the same fingerprint.
 */
public final class Fingerprinter {
    /** A text with fewer shingles is compared exactly only: a brief shares so much with others of its kind by chance. */
    public static final int MIN_SHINGLES = 20;

    /** Bytes kept of the SHA-256: at 2^64 articles an accidental match is still unlikely. */
    private static final int HASH_BYTES = 16;

    /** Texts of up to about so many words, 96% of Saudi news, are compared by all of their shingles, longer ones by a sample. */
    private static final int MAX_SHINGLES = 1_024;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final TermReader terms = new TermReader();

    /**
     * Computes the fingerprint of a body.
     *
     * @param body clean text
     * @return empty when the body has no word, and so nothing to compare
     */
    public Optional<Fingerprint> fingerprint(String body) {
        var words = BodyWords.of(TextFolder.fold(body));
        if (words.count() == 0) {
            return Optional.empty();
        }
        var hash = Sha256.of(words.normalised().getBytes(StandardCharsets.UTF_8));
        var fingerprint = Fingerprint.newBuilder()
                .setBodyHash(ByteBuffer.wrap(Arrays.copyOf(hash, HASH_BYTES)))
                .setWords(words.count());
        var shingles = Shingles.of(words);
        var distinct = SortedHashes.of(shingles, MAX_SHINGLES);
        return Optional.of(
                distinct.size() < MIN_SHINGLES
                        ? exactOnly(fingerprint, distinct)
                        : complete(fingerprint, words, shingles, distinct));
    }

    private static Fingerprint exactOnly(Fingerprint.Builder fingerprint, SortedHashes shingles) {
        return fingerprint
                .setShingles(shingles.sizeOnly())
                .setBands(NOTHING)
                .setTerms(new HashSketch(0, 0, NOTHING))
                .setTail(0)
                .build();
    }

    private Fingerprint complete(
            Fingerprint.Builder fingerprint, BodyWords words, int[] shingles, SortedHashes distinct) {
        return fingerprint
                .setShingles(distinct.sketch())
                .setBands(SortedHashes.pack(MinHash.bands(shingles)))
                .setTerms(terms.read(words).sketch())
                .setTail(shingles[shingles.length - 1])
                .build();
    }
}
