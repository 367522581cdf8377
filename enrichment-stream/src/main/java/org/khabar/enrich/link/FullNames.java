package org.khabar.enrich.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What one article names in full: a part of a name ({@link NameParts}) stands for the only thing whose name has that part.
 */
final class FullNames {
    private static final String SEVERAL = "";

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
                name.parts().forEach(part -> fullNames.add(part, id));
            }
        }
        return wholes;
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
