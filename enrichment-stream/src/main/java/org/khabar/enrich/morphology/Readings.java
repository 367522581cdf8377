package org.khabar.enrich.morphology;

/**
 * What a word may be by its form alone.
 *
 * @param traits hashes of the kind of each reading, its case, and the two together; never to be written to
 * @param isWord whether it may be a word that is no name
 * @param isName whether it may be a name
 */
public record Readings(long[] traits, boolean isWord, boolean isName) {
    /** Of what no dictionary knows. */
    public static final Readings NONE = new Readings(new long[0], false, false);
}
