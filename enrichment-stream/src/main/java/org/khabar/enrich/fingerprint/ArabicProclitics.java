package org.khabar.enrich.fingerprint;

/** Takes off what is written together with the Arabic word behind it: "and", "with", "for", the article. */
final class ArabicProclitics {
    /** Longest first, as they are spelled after folding. */
    private static final String[] PROCLITICS = {"وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل", "ف"};

    /** What is left must still be a word. */
    private static final int MIN_REST = 3;

    private ArabicProclitics() {}

    /** The word without them; a word in another script, or of which too little would be left, as it is. */
    static String strip(String word) {
        for (var proclitic : PROCLITICS) {
            if (word.length() >= proclitic.length() + MIN_REST && word.startsWith(proclitic)) {
                return word.substring(proclitic.length());
            }
        }
        return word;
    }
}
