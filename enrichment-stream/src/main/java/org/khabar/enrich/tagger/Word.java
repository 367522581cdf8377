package org.khabar.enrich.tagger;

/**
 * What the tagger sees of a word, whatever stands around it.
 *
 * @param attributes hashes of what is true of it; the first {@link #CORE} count at two words' distance too
 * @param hash hash of the word as written, folded
 * @param stem hash of the word without clitics
 * @param clitic how many letters at its front are clitics
 * @param mask the lists it stands in, and its shape
 * @param coarse its class among few
 * @param fine its class among many
 * @param frequency how common it is
 * @param ending hash of its last letters
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to them
record Word(
        long[] attributes,
        long hash,
        long stem,
        int clitic,
        long mask,
        int coarse,
        int fine,
        int frequency,
        long ending) {
    /** How many attributes are worth knowing of words two places away. */
    static final int CORE = 4;
}
