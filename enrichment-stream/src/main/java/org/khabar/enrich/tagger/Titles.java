package org.khabar.enrich.tagger;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;

/**
 * Words at the edges of a name that are no part of it: before it titles of people, and what a body is (صحيفة, نادي); behind it
 * what a body or a place is (newspaper, province). And the adjectives of countries, with which no name of a place ends.
 */
final class Titles {
    private static final String RESOURCE = "titles.tsv";

    private final Map<EntityType, Set<Long>> before = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Set<Long>> behind = new EnumMap<>(EntityType.class);

    private final Map<EntityType, Set<Long>> adjectives = new EnumMap<>(EntityType.class);

    private Titles() {}

    /**
     * Reads the words.
     *
     * @throws IllegalStateException naming the resource, if it is missing or malformed
     */
    static Titles load() {
        var titles = new Titles();
        var resource = new TsvResource(Titles.class, RESOURCE);
        for (var columns : resource.rows(3)) {
            var words = switch (columns[1]) {
                case "before" -> titles.before;
                case "behind" -> titles.behind;
                case "adjective" -> titles.adjectives;
                default -> throw resource.malformed(columns[1]);
            };
            var word = TextFolder.fold(columns[2]);
            var ofType = words.computeIfAbsent(EntityType.valueOf(columns[0]), type -> new HashSet<>());
            ofType.add(Hashes.of(word));
            ofType.add(Hashes.of(Morphology.ENDINGS.stem(word)));
        }
        return titles;
    }

    /** Whether a word, with or without clitics, stands outside of a name of a type, before it. */
    boolean standBefore(EntityType type, Word word) {
        return contains(before, type, word);
    }

    /** Whether a word that is written small stands outside of a name of a type, behind it. */
    boolean standBehind(EntityType type, Word word) {
        return contains(behind, type, word);
    }

    /** Whether a word is an adjective, with which no name of a type ends. */
    boolean endNoName(EntityType type, Word word) {
        return contains(adjectives, type, word);
    }

    private static boolean contains(Map<EntityType, Set<Long>> words, EntityType type, Word word) {
        var ofType = words.getOrDefault(type, Set.of());
        return ofType.contains(word.stem()) || ofType.contains(word.hash());
    }
}
