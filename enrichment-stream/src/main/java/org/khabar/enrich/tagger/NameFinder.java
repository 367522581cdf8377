package org.khabar.enrich.tagger;

import org.khabar.enrich.words.Tokens;

/**
 * Finds people, organisations and places in a text: Khabar's own {@link Tagger}, or a model that an operator brings.
 * Thread-safe.
 */
@FunctionalInterface
public interface NameFinder {
    /**
     * Finds the names in a text.
     *
     * @param text the text, also empty
     * @param tokens its words
     * @return the names in the order of the text, none overlapping another and none with an Arabic clitic in front, and what
     *     is known of the words
     */
    TaggedText tag(String text, Tokens tokens);
}
