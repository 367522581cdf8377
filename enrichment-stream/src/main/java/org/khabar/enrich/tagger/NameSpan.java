package org.khabar.enrich.tagger;

import org.khabar.enrich.entities.EntityType;

/**
 * A name in a text.
 *
 * @param type what it names
 * @param firstToken its first token
 * @param lastToken its last token
 * @param start UTF-16 offset of its first character, what of the first token is a clitic left out
 * @param end UTF-16 offset behind its last character
 */
public record NameSpan(EntityType type, int firstToken, int lastToken, int start, int end) {
    /** The same name with another end. */
    NameSpan withEnd(int other) {
        return new NameSpan(type, firstToken, lastToken, start, other);
    }
}
