package org.khabar.enrich.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.khabar.enrich.text.TextFolder;

/**
 * The most common words of some languages: they are in every text and so say nothing about which one it is. All languages
 * are one set, for the language of a text is not known for certain, and a word too many does little harm.
 */
final class CommonWords {
    private static final String RESOURCE = "common-words.txt";

    private final Set<String> words;

    private CommonWords(Set<String> words) {
        this.words = words;
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
            return new CommonWords(Set.copyOf(words));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + RESOURCE, e);
        }
    }

    /** Whether a folded word, an Arabic one without its proclitics, is one of them. */
    boolean contains(String word) {
        return words.contains(word);
    }
}
