package org.khabar.enrich.tagger;

/** What is taken off a word before it is looked up, by language; what else is known of its form is in the language's dictionary of word forms. */
public enum Morphology {
    /** Nothing: English. */
    NONE,
    /** Arabic conjunctions and prepositions at the front. */
    CLITICS,
    /** Russian case endings. */
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
