package org.khabar.enrich.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.khabar.enrich.entities.EntityType;

/**
 * What one article names in full: a first name, a surname, several of either, or both without what is between them, also with an initial, stand for
 * the only person whose name begins or ends so, the first words of a body's name or its initials (UCL) for the only body that is called so. Names are compared by
 * their own ids, which are the same in all cases.
 */
final class FullNames {
    private static final char BETWEEN_WORDS = '-';
    private static final String SEVERAL = "";
    /** Words that initials leave out now and then. */
    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "and", "for", "on", "по", "и", "на", "в", "о");

    private final Map<String, String> idsByPart = new HashMap<>();

    /** Remembers a name that stands for an id, if it has several words. */
    void add(ReadName name, String id) {
        var words = name.ownId();
        int start = words.lastIndexOf(':') + 1;
        int first = words.indexOf(BETWEEN_WORDS, start);
        if (first < 0) {
            return;
        }
        if (name.type() == EntityType.PERSON) {
            addPerson(words, start, first, id);
        } else if (name.type() == EntityType.ORGANIZATION) {
            addBody(words, start, first, id);
        }
    }

    private void addPerson(String words, int start, int first, String id) {
        var type = words.substring(0, start);
        for (int end = first; end > 0; end = words.indexOf(BETWEEN_WORDS, end + 1)) {
            add(words.substring(0, end), id);
            add(type + words.substring(end + 1), id);
        }
        var last = words.substring(words.lastIndexOf(BETWEEN_WORDS));
        add(words.substring(0, start + 1) + last, id);
        add(words.substring(0, first) + last, id);
    }

    private void addBody(String words, int start, int first, String id) {
        var initials = new StringBuilder(words.substring(0, start));
        var initialsOfGreat = new StringBuilder(initials);
        for (int from = start; from > 0 && from < words.length(); from = words.indexOf(BETWEEN_WORDS, from) + 1) {
            int end = words.indexOf(BETWEEN_WORDS, from);
            if (end > first) {
                add(words.substring(0, end), id);
            }
            initials.append(words.charAt(from));
            if (!SMALL_WORDS.contains(words.substring(from, end < 0 ? words.length() : end))) {
                initialsOfGreat.append(words.charAt(from));
            }
        }
        add(initials.toString(), id);
        add(initialsOfGreat.toString(), id);
    }

    private void add(String part, String id) {
        idsByPart.merge(part, id, (one, other) -> one.equals(other) ? one : SEVERAL);
    }

    /** The id that a part of a name stands for; its own where it is none, or one of several. */
    String wholeId(ReadName name) {
        var whole = idsByPart.getOrDefault(name.ownId(), SEVERAL);
        return whole.equals(SEVERAL) ? name.ownId() : whole;
    }
}
