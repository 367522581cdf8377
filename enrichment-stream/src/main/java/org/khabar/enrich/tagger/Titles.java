package org.khabar.enrich.tagger;

import java.util.Set;
import java.util.stream.Collectors;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;

/** Words before a person's name that are no part of it. */
final class Titles {
    private static final String RESOURCE = "titles.tsv";

    private final Set<Long> words;

    private Titles(Set<Long> words) {
        this.words = words;
    }

    /**
     * Reads the titles.
     *
     * @throws IllegalStateException naming the resource, if it is missing or malformed
     */
    static Titles load() {
        return new Titles(new TsvResource(Titles.class, RESOURCE)
                .rows(1).stream()
                        .map(columns -> Hashes.of(TextFolder.fold(columns[0])))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a word is a title, with or without clitics. */
    boolean contains(Word word) {
        return words.contains(word.stem()) || words.contains(word.hash());
    }
}
