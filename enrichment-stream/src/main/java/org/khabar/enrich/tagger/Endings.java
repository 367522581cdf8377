package org.khabar.enrich.tagger;

import java.util.List;

/** Takes case endings off Russian words, without a dictionary: all forms of a name come out as one, most of the time. */
final class Endings {
    private static final int MIN_REST = 3;

    /** Longer ones first. */
    private static final List<String> ENDINGS = List.of(
            "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "иях", "иям", "ией", "ой", "ей", "ою", "ею", "ом",
            "ем", "ым", "им", "ых", "их", "ах", "ях", "ам", "ям", "ов", "ев", "ый", "ий", "ая", "яя", "ое", "ее", "ую",
            "юю", "ые", "ие", "ия", "ии", "ию", "ье", "ья", "ью", "а", "я", "у", "ю", "е", "ы", "и", "о", "й", "ь");

    private static final char FIRST_LETTER = 'а';
    private static final char LAST_LETTER = 'я';
    /** The endings by their last letter: most words are told by it to have none, or one of few. */
    private static final String[][] BY_LAST_LETTER = byLastLetter();

    private Endings() {}

    /** Index behind the last letter of the stem. */
    static int cut(char[] letters, int from, int to) {
        if (to - from <= MIN_REST || letters[to - 1] < FIRST_LETTER || letters[to - 1] > LAST_LETTER) {
            return to;
        }
        for (var ending : BY_LAST_LETTER[letters[to - 1] - FIRST_LETTER]) {
            int rest = to - ending.length();
            if (rest - from >= MIN_REST && endsWith(letters, rest, ending)) {
                return rest;
            }
        }
        return to;
    }

    private static boolean endsWith(char[] letters, int from, String ending) {
        for (int at = 0; at < ending.length() - 1; at++) {
            if (letters[from + at] != ending.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static String[][] byLastLetter() {
        var groups = new String[LAST_LETTER - FIRST_LETTER + 1][];
        for (char last = FIRST_LETTER; last <= LAST_LETTER; last++) {
            char letter = last;
            groups[last - FIRST_LETTER] = ENDINGS.stream()
                    .filter(ending -> ending.charAt(ending.length() - 1) == letter)
                    .toArray(String[]::new);
        }
        return groups;
    }
}
