package org.khabar.enrich.language;

/** How many words a text has, and for each {@link WordList} how many of them stand in it. For one thread. */
final class WordCounts {
    private final int[] found;
    private int words;

    WordCounts(int lists) {
        found = new int[lists];
    }

    /** Counts a word that stands in the given lists. */
    void add(int... lists) {
        words++;
        for (int list : lists) {
            found[list]++;
        }
    }

    /** The counts of this text and another together. */
    WordCounts plus(WordCounts other) {
        var both = new WordCounts(found.length);
        both.words = words + other.words;
        for (int list = 0; list < found.length; list++) {
            both.found[list] = found[list] + other.found[list];
        }
        return both;
    }

    /** What the words say for the language of a list: {@link WordList#evidence}. */
    double evidence(WordList list) {
        return list.evidence(found[list.number()], words);
    }
}
