package org.khabar.enrich.recognise;

import java.util.List;

/** Where phrases stand in a text that name nothing (دوري أبطال أوروبا, Galaxy S10): what lies in one is no name. */
final class NamelessPhrases {
    private final String text;
    private final List<Phrase> phrases;

    /**
     * A place in a text.
     *
     * @param start UTF-16 offset of its first character
     * @param end UTF-16 offset behind its last
     * @param words how many words stand there
     */
    record Phrase(int start, int end, int words) {}

    /** Phrases of a text, in its order, none overlapping another. */
    NamelessPhrases(String text, List<Phrase> phrases) {
        this.text = text;
        this.phrases = List.copyOf(phrases);
    }

    /**
     * Whether what was taken for a name lies in such a phrase, or is longer at one end of it (LADA Vesta Cross). With
     * a phrase of one word a longer name may begin or end, and an Arabic name may end with any, for what it is stands
     * first there (رابطة الدوري الإسباني).
     */
    boolean contain(int start, int end) {
        for (int at = firstEndingBehind(start);
                at < phrases.size() && phrases.get(at).start() < end;
                at++) {
            var phrase = phrases.get(at);
            boolean fromItsStart = start >= phrase.start();
            boolean toItsEnd = end <= phrase.end();
            boolean within = fromItsStart && toItsEnd;
            boolean longer = phrase.words() > 1 && (fromItsStart || (toItsEnd && !isArabic(start)));
            if (within || longer) {
                return true;
            }
        }
        return false;
    }

    private boolean isArabic(int at) {
        return Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.ARABIC;
    }

    private int firstEndingBehind(int start) {
        int low = 0;
        int high = phrases.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (phrases.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
