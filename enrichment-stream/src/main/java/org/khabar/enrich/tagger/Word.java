package org.khabar.enrich.tagger;

/**
 * What the tagger sees of a word, whatever stands around it. What is called a hash is spread over all bits of a long.
 *
 * @param hash hash of the word as written, folded
 * @param stem hash of the word without clitics
 * @param clitic how many letters at its front are clitics
 * @param mask hash of the lists it stands in and its shape
 * @param coarse hash of its class among few
 * @param fine hash of its class among many
 * @param frequency how common it is, from 0 to 15
 */
record Word(long hash, long stem, int clitic, long mask, long coarse, long fine, int frequency) {}
