package org.khabar.enrich.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.agrona.collections.LongHashSet;
import org.khabar.enrich.sketch.Hash;
import org.khabar.enrich.text.TextFolder;

/**
 * The most common words of some languages: they are in every text and so say nothing about which one it is. All languages
 * are one set, for the language of a text is not known for certain, and a word too many does little harm.
 */
final class CommonWords {
    private static final String RESOURCE = "common-words.txt";

    /** Their hashes: a word is looked up where it stands in a text, without a string of its own. */
    private final LongHashSet hashes;

    private CommonWords(LongHashSet hashes) {
        this.hashes = hashes;
    }

    /** Reads the list that ships with the program. */
    static CommonWords load() {
        try (InputStream in = CommonWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + RESOURCE);
            }
            var hashes = new LongHashSet();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> TextFolder.fold(line).lines())
                    .map(BodyWords::of)
                    .forEach(words -> IntStream.range(0, words.count()).forEach(word -> hashes.add(words.hash(word))));
            return new CommonWords(hashes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + RESOURCE, e);
        }
    }

    /**
     * Whether a folded word, an Arabic one without its proclitics, is one of them.
     *
     * @param hash its hash by {@link Hash#of}
     */
    boolean contains(long hash) {
        return hashes.contains(hash);
    }
}
