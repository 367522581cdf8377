package org.khabar.enrich.entities;

import java.util.List;

/**
 * One place in a body where something is named.
 *
 * @param type what kind of thing is named
 * @param start UTF-16 offset into the body of the first character; an Arabic clitic (و ف ب ل ك) is outside
 * @param end UTF-16 offset behind the last character
 * @param surface the body from start to end, as written
 * @param name what the thing is called there: the surface as a rule; the article that لل hides is put back (لحرس: الحرس)
 * @param candidates ids of what the name may stand for, of this type; one where the name decides it (for a DATE: {@code
 *     date:} and its ISO 8601 value), several where it is ambiguous, none where nothing is known
 */
public record EntityMention(EntityType type, int start, int end, String surface, String name, List<String> candidates) {
    /** Prefix of a resolved date's id; what follows is its ISO 8601 value. */
    public static final String DATE_ID_PREFIX = "date:";

    /** Checks the span and copies the candidates. */
    public EntityMention {
        if (start < 0 || end <= start || surface.length() != end - start) {
            throw new IllegalArgumentException("Span " + start + ".." + end + " does not fit \"" + surface + '"');
        }
        candidates = List.copyOf(candidates);
    }

    /** A mention whose name is its surface. */
    public EntityMention(EntityType type, int start, int end, String surface, List<String> candidates) {
        this(type, start, end, surface, surface, candidates);
    }

    /** The same by another name. */
    public EntityMention withName(String other) {
        return new EntityMention(type, start, end, surface, other, candidates);
    }

    /** Ids of what it stands for: the candidates, or where there are none the id that is made of its name. */
    public List<String> ids() {
        return candidates.isEmpty() ? List.of(NameIds.of(type, name)) : candidates;
    }
}
