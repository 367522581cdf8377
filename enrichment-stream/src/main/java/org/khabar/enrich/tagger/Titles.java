package org.khabar.enrich.tagger;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;

/** Words before a name that are no part of it: titles of people, and what a body is (صحيفة, نادي). */
final class Titles {
    private static final String RESOURCE = "titles.tsv";

    private final Map<EntityType, Set<Long>> words = new EnumMap<>(EntityType.class);

    private Titles() {}

    /**
     * Reads the words.
     *
     * @throws IllegalStateException naming the resource, if it is missing or malformed
     */
    static Titles load() {
        var titles = new Titles();
        for (var columns : new TsvResource(Titles.class, RESOURCE).rows(2)) {
            var word = TextFolder.fold(columns[1]);
            var ofType = titles.words.computeIfAbsent(EntityType.valueOf(columns[0]), type -> new HashSet<>());
            ofType.add(Hashes.of(word));
            ofType.add(Hashes.of(Morphology.ENDINGS.stem(word)));
        }
        return titles;
    }

    /** Whether a word, with or without clitics, stands outside of a name of a type. */
    boolean contains(EntityType type, Word word) {
        var ofType = words.getOrDefault(type, Set.of());
        return ofType.contains(word.stem()) || ofType.contains(word.hash());
    }
}
