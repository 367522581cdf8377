package org.khabar.enrich.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.khabar.enrich.entities.EntityType;

/**
 * What one article names in full. A first name, a surname, several of either, or both without what is between them,
 * also with an initial, stand for the only person whose name begins or ends so; the first words of a body's name or
 * its initials (UCL) for the only body that is called so. Names are compared by their own ids, which are the same in
 * all cases.
 */
final class FullNames {
    private static final char BETWEEN_WORDS = '-';
    private static final String SEVERAL = "";
    /** Parts of longer names are not looked for. */
    private static final int MAX_WORDS = 10;
    /** Words that initials leave out now and then. */
    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "and", "for", "on", "по", "и", "на", "в", "о");

    private final Map<String, String> idsByPart = new HashMap<>();

    private FullNames() {}

    /**
     * The ids of the full names that other names of the article are parts of.
     *
     * @param names names of the article
     * @param ids what each stands for otherwise
     * @return by the id of a part
     */
    static Map<String, String> wholeIds(List<ReadName> names, List<String> ids) {
        var fullNames = new FullNames();
        Map<String, String> wholes = new HashMap<>();
        var seen = new HashSet<String>();
        // The longest first, so that what is part of another name has its id before its own parts are known.
        var longestFirst = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(at -> -names.get(at).ownId().length()))
                .toList();
        for (int at : longestFirst) {
            var name = names.get(at);
            if (seen.add(name.ownId() + ' ' + ids.get(at))) {
                var id = ids.get(at).equals(name.ownId()) ? fullNames.wholeId(name) : ids.get(at);
                if (!id.equals(ids.get(at))) {
                    wholes.put(ids.get(at), id);
                }
                fullNames.add(name, id);
            }
        }
        return wholes;
    }

    private void add(ReadName name, String id) {
        var ownId = name.ownId();
        int start = ownId.lastIndexOf(':') + 1;
        int first = ownId.indexOf(BETWEEN_WORDS, start);
        if (first < 0 || ownId.chars().filter(unit -> unit == BETWEEN_WORDS).count() >= MAX_WORDS) {
            return;
        }
        if (name.type() == EntityType.PERSON) {
            addPerson(ownId, start, first, id);
        } else if (name.type() == EntityType.ORGANIZATION) {
            addBody(ownId, start, first, id);
        }
    }

    private void addPerson(String ownId, int start, int first, String id) {
        var type = ownId.substring(0, start);
        for (int end = first; end > 0; end = ownId.indexOf(BETWEEN_WORDS, end + 1)) {
            add(ownId.substring(0, end), id);
            add(type + ownId.substring(end + 1), id);
        }
        var last = ownId.substring(ownId.lastIndexOf(BETWEEN_WORDS));
        add(ownId.substring(0, start + 1) + last, id);
        add(ownId.substring(0, first) + last, id);
    }

    private void addBody(String ownId, int start, int first, String id) {
        var initials = new StringBuilder();
        var withoutSmallWords = new StringBuilder();
        for (int from = start; from > 0 && from < ownId.length(); from = ownId.indexOf(BETWEEN_WORDS, from) + 1) {
            int end = ownId.indexOf(BETWEEN_WORDS, from);
            if (end > first) {
                add(ownId.substring(0, end), id);
            }
            initials.append(ownId.charAt(from));
            if (!SMALL_WORDS.contains(ownId.substring(from, end < 0 ? ownId.length() : end))) {
                withoutSmallWords.append(ownId.charAt(from));
            }
        }
        addInitials(initials, id);
        addInitials(withoutSmallWords, id);
    }

    private void addInitials(StringBuilder initials, String id) {
        if (initials.length() > 1) {
            add(OwnIds.of(EntityType.ORGANIZATION, initials.toString()), id);
        }
    }

    private void add(String part, String id) {
        idsByPart.merge(part, id, (one, other) -> one.equals(other) ? one : SEVERAL);
    }

    /** The id that a part of a name stands for; its own where it is none, or one of several. */
    private String wholeId(ReadName name) {
        var whole = idsByPart.getOrDefault(name.ownId(), SEVERAL);
        return whole.equals(SEVERAL) ? name.ownId() : whole;
    }
}
