package org.khabar.enrich.entities.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people decided about the names and ids of the sources, having read them. */
final class ReviewTable {
    private static final String NAME = "review.tsv";

    private final List<String[]> rows;
    private final Map<String, String> renamed = new HashMap<>();

    ReviewTable(Tables tables) {
        rows = tables.rows(NAME);
        rows.stream().filter(row -> row[0].equals("rename")).forEach(row -> renamed.put(row[1], row[4]));
    }

    /** The id under which an entity goes that a source calls so. */
    String id(String id) {
        return renamed.getOrDefault(id, id);
    }

    /** True for an id under which entities of other ids go. */
    boolean isNewId(String id) {
        return renamed.containsValue(id);
    }

    /**
     * Changes names as was decided.
     *
     * @throws IllegalStateException if a decision is unknown
     */
    void apply(CatalogDraft draft) {
        rows.forEach(row -> apply(row, draft));
    }

    private static void apply(String[] row, CatalogDraft draft) {
        var id = row[1];
        switch (row[0]) {
            case "forget" -> draft.forget(id);
            case "drop" -> draft.dropName(id, row[2], row[3]);
            case "weak" -> draft.weakenName(id, row[2], row[3]);
            case "passive" -> draft.keepPassive(row[2], row[3]);
            case "context" -> draft.requireContext(id, row[2], row[3], List.of(row[4].split("\\|", -1)));
            case "rename" -> {
                // Done while the sources were read.
            }
            default -> throw new IllegalStateException(NAME + ": unknown decision " + row[0]);
        }
    }
}
