package org.khabar.enrich.fingerprint;

/** Takes off what is written together with the Arabic word behind it: "and", "with", "for", the article. */
final class ArabicProclitics {
    /** Longest first, as they are spelled after folding. */
    private static final String[] PROCLITICS = {"وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل", "ف"};

    /** What is left must still be a word. */
    private static final int MIN_REST = 3;

    /** Their first letters: most words of a text have another. */
    private static final String FIRST_LETTERS = "وبفكلا";

    private ArabicProclitics() {}

    /** How many letters of the word at a place of a text they are; 0 in another script, or if too little would be left. */
    static int length(String text, int start, int end) {
        if (end - start <= MIN_REST || FIRST_LETTERS.indexOf(text.charAt(start)) < 0) {
            return 0;
        }
        for (var proclitic : PROCLITICS) {
            if (end - start >= proclitic.length() + MIN_REST && text.startsWith(proclitic, start)) {
                return proclitic.length();
            }
        }
        return 0;
    }
}
