package org.khabar.enrich.tagger;

import org.khabar.enrich.words.Tokens;

/**
 * A sentence to learn from.
 *
 * @param text the sentence
 * @param tokens its words
 * @param labels the label of each word
 * @param domain number of the kind of text, and of the convention that it is labelled by
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to them
public record LabelledSentence(String text, Tokens tokens, int[] labels, int domain) {}
