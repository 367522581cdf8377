package org.khabar.enrich.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.khabar.enrich.entities.EntityType;

/**
 * Shorter names by which an article calls what it names in full: of a person a first name, a surname, several of either,
 * or both without what is between them, also with an initial; of a body its first words or its initials (UCL). Names
 * are known by their own ids, which are the same in all cases.
 */
final class NameParts {
    private static final char BETWEEN_WORDS = '-';
    /** Parts of longer names are not looked for. */
    private static final int MAX_WORDS = 10;
    /** Words that initials leave out now and then. */
    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "and", "for", "on", "по", "и", "на", "в", "о");

    private final String ownId;
    private final int start;
    private final int first;
    private final List<String> found = new ArrayList<>();

    /**
     * @param start where the words begin in the id
     * @param first where the first of them ends
     */
    private NameParts(String ownId, int start, int first) {
        this.ownId = ownId;
        this.start = start;
        this.first = first;
    }

    /**
     * Own ids of the parts of a name.
     *
     * @param type what the name names
     * @param ownId its own id
     */
    static List<String> of(EntityType type, String ownId) {
        int start = ownId.lastIndexOf(':') + 1;
        int first = ownId.indexOf(BETWEEN_WORDS, start);
        if (first < 0 || ownId.chars().filter(unit -> unit == BETWEEN_WORDS).count() >= MAX_WORDS) {
            return List.of();
        }
        var parts = new NameParts(ownId, start, first);
        if (type == EntityType.PERSON) {
            parts.addPerson();
        } else if (type == EntityType.ORGANIZATION) {
            parts.addBody();
        }
        return List.copyOf(parts.found);
    }

    private void addPerson() {
        var type = ownId.substring(0, start);
        for (int end = first; end > 0; end = ownId.indexOf(BETWEEN_WORDS, end + 1)) {
            found.add(ownId.substring(0, end));
            found.add(type + ownId.substring(end + 1));
        }
        var last = ownId.substring(ownId.lastIndexOf(BETWEEN_WORDS));
        found.add(ownId.substring(0, start + 1) + last);
        found.add(ownId.substring(0, first) + last);
    }

    private void addBody() {
        var initials = new StringBuilder();
        var withoutSmallWords = new StringBuilder();
        for (int from = start; from > 0 && from < ownId.length(); from = ownId.indexOf(BETWEEN_WORDS, from) + 1) {
            int end = ownId.indexOf(BETWEEN_WORDS, from);
            if (end > first) {
                found.add(ownId.substring(0, end));
            }
            initials.append(ownId.charAt(from));
            if (!SMALL_WORDS.contains(ownId.substring(from, end < 0 ? ownId.length() : end))) {
                withoutSmallWords.append(ownId.charAt(from));
            }
        }
        addInitials(initials);
        if (withoutSmallWords.length() < initials.length()) {
            addInitials(withoutSmallWords);
        }
    }

    private void addInitials(StringBuilder initials) {
        if (initials.length() > 1) {
            found.add(OwnIds.of(EntityType.ORGANIZATION, initials.toString()));
        }
    }
}
