package org.khabar.enrich.calendar;

import org.jspecify.annotations.Nullable;

/** Arabic conjunctions and prepositions of one letter, which are written together with the word that follows. */
final class Proclitic {
    private static final String LETTERS = "وفبلك";
    private static final String LI_AND_ARTICLE = "لل";
    private static final String ARTICLE = "ال";

    private Proclitic() {}

    /** The word without its first letter if that may be a proclitic, else null; "للعام" hides the alef of "العام". */
    static @Nullable String remove(String word) {
        if (word.length() < 3 || LETTERS.indexOf(word.charAt(0)) < 0) {
            return null;
        }
        return word.startsWith(LI_AND_ARTICLE) ? ARTICLE + word.substring(LI_AND_ARTICLE.length()) : word.substring(1);
    }
}
