package org.khabar.enrich.tagger;

/** What is taken off a word before it is looked up. */
public enum Morphology {
    /** Nothing. */
    NONE,
    /** Arabic conjunctions and prepositions at the front. */
    CLITICS,
    /** Russian case endings; what else is known of a word's form is in the Russian dictionary of word forms. */
    ENDINGS;

    /** The form under which a folded word of a list is looked up. */
    public String stem(String word) {
        if (this != ENDINGS) {
            return word;
        }
        var letters = word.toCharArray();
        return word.substring(0, Endings.cut(letters, 0, letters.length));
    }
}
