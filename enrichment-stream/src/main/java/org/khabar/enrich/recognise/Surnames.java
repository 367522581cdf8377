package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;
import org.khabar.enrich.words.Tokeniser;

/**
 * What is left of a person's full name when the news speaks of the person again: the last word, with the particle before
 * it where there is one (عبد العاطي, von der Leyen).
 */
final class Surnames {
    private static final String RESOURCE = "surname-words.tsv";
    private static final int MIN_LETTERS = 3;
    /** Names are written family name first in these, so the last word is no surname. */
    private static final Set<String> FAMILY_NAME_FIRST = Set.of("zh", "ja", "ko");

    private final Set<String> joined = new HashSet<>();
    private final Set<String> particles = new HashSet<>();
    private final Set<String> never = new HashSet<>();
    private final Set<String> childOf = new HashSet<>();

    private Surnames() {}

    /** Reads the words that matter; a line is kind (joined, particle, never, child-of), word. */
    static Surnames load() {
        var surnames = new Surnames();
        for (var columns : new TsvResource(Surnames.class, RESOURCE).rows(2)) {
            surnames.kind(columns[0]).add(TextFolder.fold(columns[1]));
        }
        return surnames;
    }

    private Set<String> kind(String kind) {
        return switch (kind) {
            case "joined" -> joined;
            case "particle" -> particles;
            case "never" -> never;
            case "child-of" -> childOf;
            default -> throw new IllegalStateException(RESOURCE + ": unknown kind " + kind);
        };
    }

    /** The surnames by which the bearer of a full name may be named; none for a name of one word. */
    List<String> of(String fullName, String language) {
        var tokens = Tokeniser.tokenise(fullName);
        int last = tokens.count() - 1;
        if (last < 1 || FAMILY_NAME_FIRST.contains(language) || isNoSurname(tokens.text(last))) {
            return List.of();
        }
        int first = last;
        while (first > 1 && isParticle(tokens.text(first - 1))) {
            first--;
        }
        var surnames = new ArrayList<String>();
        surnames.add(fullName.substring(tokens.start(first), tokens.end(last)));
        if (first < last && !joined.contains(tokens.text(last - 1))) {
            surnames.add(fullName.substring(tokens.start(last), tokens.end(last)));
        }
        return surnames;
    }

    /** The words, folded, between a name and that of the father: what follows one is part of a longer name. */
    Set<String> childOf() {
        return childOf;
    }

    private boolean isNoSurname(String word) {
        return word.length() < MIN_LETTERS || never.contains(word);
    }

    private boolean isParticle(String word) {
        return joined.contains(word) || particles.contains(word);
    }
}
