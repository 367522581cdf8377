package org.khabar.enrich.morphology;

/** What a word may be by its form alone. Immutable. */
public final class Readings {
    /** Of what no dictionary knows. */
    public static final Readings NONE = new Readings(new long[0], false, false);

    private final long[] traits;
    private final boolean word;
    private final boolean name;

    Readings(long[] traits, boolean word, boolean name) {
        this.traits = traits;
        this.word = word;
        this.name = name;
    }

    /** Hashes of the kind of each reading, its case, and the two together; never to be written to. */
    public long[] traits() {
        return traits;
    }

    /** Whether it may be a word that is no name. */
    public boolean isWord() {
        return word;
    }

    /** Whether it may be a name. */
    public boolean isName() {
        return name;
    }
}
