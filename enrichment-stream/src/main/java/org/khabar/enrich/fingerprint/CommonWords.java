package org.khabar.enrich.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.khabar.enrich.sketch.Hash;
import org.khabar.enrich.text.TextFolder;

/**
 * The most common words of some languages: they are in every text and so say nothing about which one it is. All languages
 * are one set, for the language of a text is not known for certain, and a word too many does little harm.
 */
final class CommonWords {
    private static final String RESOURCE = "common-words.txt";

    /** Room for each of them without others near by. */
    private static final int SPARSE = 4;

    /** Their hashes, each at the place that its lower bits name or at the next one that was free; 0 where none is. */
    private final long[] places;

    private CommonWords(Set<String> words) {
        places = new long[SPARSE * Integer.highestOneBit(words.size())];
        for (var word : words) {
            long hash = Hash.of(word);
            places[place(hash)] = hash;
        }
    }

    /** Where a hash stands, or would. */
    private int place(long hash) {
        int place = (int) hash & (places.length - 1);
        while (places[place] != 0 && places[place] != hash) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    /** Reads the list that ships with the program. */
    static CommonWords load() {
        try (InputStream in = CommonWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + RESOURCE);
            }
            var words = new HashSet<String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> TextFolder.fold(line).lines())
                    .forEach(line -> words.addAll(BodyWords.of(line).tokens()));
            return new CommonWords(words);
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
        return places[place(hash)] == hash;
    }
}
