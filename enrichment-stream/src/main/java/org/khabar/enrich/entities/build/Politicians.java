package org.khabar.enrich.entities.build;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.text.TextFolder;

/**
 * Members of parliaments, of 2015, with passive names: those that Wikidata names in many languages, or in one of the other
 * scripts of the sample, so that they are told of beyond their country, unless many others are likely to have the name. One whom the catalogue has already, under one of
 * the English names, lends it the names in other languages and the id.
 */
final class Politicians {
    private static final String GAZETTEER = "everypolitician-2015";

    /** Wikidata fills in European languages by machine; more than these is somebody's work. */
    private static final int KNOWN_IN = 7;

    private static final Set<String> OTHER_SCRIPTS = Set.of("ar", "fa", "ru", "uk");

    private final CatalogDraft draft;
    private final Set<String> popularNames;
    private final Map<String, List<Gazetteers.Name>> people;

    Politicians(CatalogDraft draft, Gazetteers gazetteers) {
        this.draft = draft;
        this.popularNames = gazetteers.names("popular-names-cc0").stream()
                .map(name -> TextFolder.fold(name.name()))
                .collect(Collectors.toSet());
        this.people = gazetteers.names(GAZETTEER).stream()
                .collect(Collectors.groupingBy(Gazetteers.Name::id, TreeMap::new, Collectors.toList()));
    }

    void add() {
        var known = knownPeople();
        people.forEach((id, names) -> {
            var same = sameAs(names, known);
            if (same.size() == 1) {
                var entity = same.iterator().next();
                draft.addExternalId(entity, "wikidata", id.substring("wikidata:".length()));
                addNames(entity, names);
            } else if (same.isEmpty() && isWidelyKnown(names) && !isNameOfMany(names)) {
                draft.addEntity(id, EntityType.PERSON, null, false);
                addNames(id, names);
            }
        });
    }

    /** Ids of people in the catalogue by their full names, folded; of two with one name none. */
    private Map<String, String> knownPeople() {
        Map<String, String> known = new HashMap<>();
        var shared = new HashSet<String>();
        draft.ids(EntityType.PERSON)
                .forEach(id -> draft.foldedNames(id).stream()
                        .filter(name -> name.indexOf(' ') > 0)
                        .forEach(name -> {
                            if (known.put(name, id) != null) {
                                shared.add(name);
                            }
                        }));
        people.values()
                .forEach(names -> foldedEnglish(names).stream()
                        .filter(known::containsKey)
                        .filter(name -> bearers(name) > 1)
                        .forEach(shared::add));
        known.keySet().removeAll(shared);
        return known;
    }

    private long bearers(String name) {
        return people.values().stream()
                .filter(names -> foldedEnglish(names).contains(name))
                .count();
    }

    private static Set<String> sameAs(List<Gazetteers.Name> names, Map<String, String> known) {
        return foldedEnglish(names).stream()
                .filter(known::containsKey)
                .map(known::get)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> foldedEnglish(List<Gazetteers.Name> names) {
        return names.stream()
                .filter(name -> name.language().equals("en"))
                .map(name -> TextFolder.fold(name.name()))
                .collect(Collectors.toSet());
    }

    private static boolean isWidelyKnown(List<Gazetteers.Name> names) {
        var languages = names.stream().map(Gazetteers.Name::language).collect(Collectors.toSet());
        return languages.size() >= KNOWN_IN || languages.stream().anyMatch(OTHER_SCRIPTS::contains);
    }

    /** True for a given and a family name that are both among the commonest of a country: John Kelly, Michael Brown. */
    private boolean isNameOfMany(List<Gazetteers.Name> names) {
        return foldedEnglish(names).stream()
                .map(name -> name.split(" ", -1))
                .anyMatch(words ->
                        words.length == 2 && popularNames.contains(words[0]) && popularNames.contains(words[1]));
    }

    private void addNames(String id, List<Gazetteers.Name> names) {
        names.stream()
                .filter(name -> name.name().indexOf(' ') > 0 && name.name().indexOf('(') < 0)
                .filter(name -> !repeatsEnglish(id, name))
                .forEach(name -> draft.addPassiveName(id, name.language(), name.name()));
    }

    private boolean repeatsEnglish(String id, Gazetteers.Name name) {
        return !name.language().equals("en") && draft.foldedNames(id).contains(TextFolder.fold(name.name()));
    }
}
