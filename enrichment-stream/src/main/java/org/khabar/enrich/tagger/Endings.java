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

    private Endings() {}

    /** Index behind the last letter of the stem. */
    static int cut(char[] letters, int from, int to) {
        for (var ending : ENDINGS) {
            int rest = to - ending.length();
            if (rest - from >= MIN_REST && endsWith(letters, rest, ending)) {
                return rest;
            }
        }
        return to;
    }

    private static boolean endsWith(char[] letters, int from, String ending) {
        for (int at = 0; at < ending.length(); at++) {
            if (letters[from + at] != ending.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
