package org.khabar.enrich.classifier;

/**
 * Words of a text that the model sees at once. Where a sentence is longer than the model's window, passages overlap; each then
 * has the last word only on those of its words that have enough others around them.
 *
 * @param from its first token
 * @param to the token behind its last
 * @param keepFrom first token whose label is taken from here
 * @param keepTo the token behind the last one whose label is taken from here
 * @param pieces what the model sees
 */
record Passage(int from, int to, int keepFrom, int keepTo, Pieces pieces) {}
