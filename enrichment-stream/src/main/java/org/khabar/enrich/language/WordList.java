package org.khabar.enrich.language;

/** Words that running text of one language has much of. */
final class WordList {
    /** Of words that stand in a list by chance, a text in another language has this part of what the language itself has. */
    private static final double CHANCE = 0.25;

    /** Words stand together in phrases, so each says less than if it stood alone. */
    private static final double WEIGHT = 0.5;

    /** So many words say all that a text has to say. */
    private static final int ENOUGH = 80;

    private final int number;
    private final String tag;
    private final double ofListed;
    private final double ofOther;

    /**
     * @param number its place among all lists
     * @param tag BCP 47 tag of the language, which need not be one that texts are tagged with
     * @param share their typical share of all words of running text, above 0 and below 1
     */
    WordList(int number, String tag, double share) {
        this.number = number;
        this.tag = tag;
        ofListed = -WEIGHT * Math.log(CHANCE);
        ofOther = WEIGHT * Math.log((1 - share) / (1 - share * CHANCE));
    }

    int number() {
        return number;
    }

    String tag() {
        return tag;
    }

    /**
     * How much more likely a text has so many of these words if it is in this language than if it is not: the logarithm of
     * the ratio of two binomial probabilities.
     *
     * @param found words of the text that stand in the list
     * @param words all its words
     */
    double evidence(int found, int words) {
        if (words == 0) {
            return 0;
        }
        double counted = Math.min(words, ENOUGH);
        double listed = counted * found / words;
        return listed * ofListed + (counted - listed) * ofOther;
    }
}
