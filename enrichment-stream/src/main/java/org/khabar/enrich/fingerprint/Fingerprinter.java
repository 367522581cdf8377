package org.khabar.enrich.fingerprint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.khabar.enrich.text.Sha256;
import org.khabar.enrich.text.TextFolder;
import org.khabar.schema.internal.Fingerprint;

/**
 * Computes what an article is compared by: a hash of the normalised body, which is the folded text reduced to its words
 * (runs of letters and digits), one blank between them. Two bodies that differ only in punctuation, white space, case,
 * diacritics or digit shapes have the same hash.
 */
public final class Fingerprinter {
    /** Bytes kept of the SHA-256: at 2^64 articles an accidental match is still unlikely. */
    private static final int HASH_BYTES = 16;

    /**
     * Computes the fingerprint of a body.
     *
     * @param body clean text
     * @return empty when the body has no word, and so nothing to compare
     */
    public Optional<Fingerprint> fingerprint(String body) {
        var normalised = new StringBuilder(body.length());
        int words = appendWords(normalised, TextFolder.fold(body));
        if (words == 0) {
            return Optional.empty();
        }
        var hash = Sha256.of(normalised.toString().getBytes(StandardCharsets.UTF_8));
        return Optional.of(new Fingerprint(ByteBuffer.wrap(Arrays.copyOf(hash, HASH_BYTES)), words));
    }

    private static int appendWords(StringBuilder normalised, String folded) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < folded.length(); ) {
            int codePoint = folded.codePointAt(i);
            i += Character.charCount(codePoint);
            boolean belongs = Character.isLetterOrDigit(codePoint) || isMark(codePoint);
            if (belongs && !inWord) {
                words++;
                normalised.append(words == 1 ? "" : " ");
            }
            if (belongs) {
                normalised.appendCodePoint(codePoint);
            }
            inWord = belongs;
        }
        return words;
    }

    // Vowel signs of Indic scripts are marks inside words.
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
