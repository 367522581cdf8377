package org.khabar.enrich.entities.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.khabar.enrich.text.TextFolder;

/** Which places of the world share a name, down to villages of 500 inhabitants. */
final class Namesakes {
    private static final int MIN_LETTERS = 5;

    private final List<Gazetteers.Name> names;
    private final Map<String, Gazetteers.Place> places;
    private final Map<String, List<String>> byName = new HashMap<>();

    Namesakes(List<Gazetteers.Name> names, Map<String, Gazetteers.Place> places) {
        this.names = names;
        this.places = places;
        for (var name : names) {
            byName.computeIfAbsent(TextFolder.fold(name.name()), key -> new ArrayList<>())
                    .add(name.id());
        }
    }

    /**
     * Whether a name may as well mean a place that is not known.
     *
     * @param known ids of the places that are
     * @param comparable share of the place's inhabitants that another must have to be meant too
     */
    boolean hidePlace(String id, String name, Set<String> known, double comparable) {
        double enough = comparable * inhabitants(id);
        return byName.getOrDefault(TextFolder.fold(name), List.of()).stream()
                .anyMatch(other -> !known.contains(other) && inhabitants(other) >= enough);
    }

    /** Adds the spellings in Arabic and Cyrillic script, whose language is not told, to known places. */
    void addSpellings(Set<String> known, double comparable, CatalogDraft draft) {
        for (var name : names) {
            boolean unclear = name.language().equals("en") || name.name().indexOf('،') >= 0;
            // Of a short word it is not known in which language it names the place.
            unclear |= name.name().length() < MIN_LETTERS && !name.name().contains(" ");
            if (!unclear && known.contains(name.id()) && !hidePlace(name.id(), name.name(), known, comparable)) {
                draft.addPassiveName(name.id(), CatalogDraft.ANY, name.name());
            }
        }
    }

    private long inhabitants(String id) {
        var place = places.get(id);
        return place == null ? 0 : place.population();
    }
}
