package org.khabar.enrich.entities.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.text.TextFolder;

/** A catalogue in the making: sources add names to entities, the review changes them, then it is read out. */
final class CatalogDraft {
    /** Languages of the sample and its neighbours; others would only add names that no text here has. */
    static final List<String> LANGUAGES = List.of(
            "ar",
            "en",
            "ru",
            "uk",
            "fa",
            "ckb",
            "ku",
            "tr",
            "fr",
            "de",
            "es",
            "it",
            "pt",
            "he",
            "ur",
            "ja",
            "zh",
            CatalogDraft.ANY);

    /** Stands for the language of a name whose source does not say it. */
    static final String ANY = "und";

    private final Map<String, Draft> drafts = new TreeMap<>();
    private final List<String> pointless = new ArrayList<>();
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> keptPassive = new HashSet<>();
    private final Set<String> unused = new TreeSet<>();
    private final Map<String, String> reviewedNames = new HashMap<>();

    /** What is known so far of one entity; language to the folded name to the name. */
    private static final class Draft {
        private final EntityType type;
        private final Map<String, Map<String, CatalogName>> names = new LinkedHashMap<>();
        private final Map<String, String> externalIds = new TreeMap<>();
        private @Nullable String within;
        private boolean capital;

        private Draft(EntityType type) {
            this.type = type;
        }
    }

    /** Adds an entity, or completes the one of that id. */
    void addEntity(String id, EntityType type, @Nullable String within, boolean capital) {
        var draft = drafts.computeIfAbsent(id, key -> new Draft(type));
        if (draft.type != type) {
            throw new IllegalStateException(id + " is " + draft.type + " and " + type);
        }
        if (within != null && draft.within == null) {
            draft.within = within;
        }
        draft.capital |= capital;
    }

    /** Adds a name, unless the entity has it or it is not in the script of its language. */
    void addName(String id, CatalogName name) {
        if (mayBeAdded(name)) {
            names(id, name.language()).putIfAbsent(key(name), name);
        }
    }

    /** The same, but it comes in place of a plain name that is written with other capitals. */
    void addOrRewriteName(String id, CatalogName name) {
        if (mayBeAdded(name)) {
            names(id, name.language()).merge(key(name), name, (old, other) -> isPlain(old) ? other : old);
        }
    }

    private static boolean isPlain(CatalogName name) {
        return !name.passive() && !name.weak() && name.context().isEmpty();
    }

    private static boolean mayBeAdded(CatalogName name) {
        boolean separator = name.text().indexOf('|') >= 0;
        return !separator && LANGUAGES.contains(name.language()) && NameScripts.isInScriptOfItsLanguage(name);
    }

    private Map<String, CatalogName> names(String id, String language) {
        return draft(id).names.computeIfAbsent(language, key -> new LinkedHashMap<>());
    }

    /**
     * Adds a name that is looked for, after the review; where that, or another entity that has the name, speaks against it,
     * the name is passive.
     */
    void addNewName(String id, String language, String text) {
        var folded = TextFolder.fold(text);
        boolean barred = keptPassive.contains(language + folded);
        unused.remove(language + folded);
        if (barred || dropped.contains("*" + language + folded) || isNameOfAnother(id, folded)) {
            addPassiveName(id, language, text);
        } else if (!dropped.contains(id + language + folded)) {
            addName(id, new CatalogName(language, "", text, false));
        }
    }

    private boolean isNameOfAnother(String id, String folded) {
        if (reviewedNames.isEmpty()) {
            drafts.forEach((owner, draft) -> draft.names
                    .values()
                    .forEach(names -> names.values().stream()
                            .filter(name -> !name.passive())
                            .forEach(name -> reviewedNames.putIfAbsent(TextFolder.fold(name.text()), owner))));
        }
        return !reviewedNames.getOrDefault(folded, id).equals(id);
    }

    /** A name of towns is not to be looked for. */
    void keepPassive(String language, String text) {
        keptPassive.add(language + TextFolder.fold(text));
        unused.add(language + TextFolder.fold(text));
    }

    /** Adds a passive name, unless the entity has it, or the review found it wrong. */
    void addPassiveName(String id, String language, String text) {
        var name = CatalogName.passive(language, text);
        var folded = TextFolder.fold(text);
        boolean any = language.equals(ANY);
        boolean wrong = any && LANGUAGES.stream().anyMatch(told -> dropped.contains(id + told + folded));
        boolean known = any && foldedNames(id).contains(folded);
        if (!wrong && !known && !dropped.contains(id + language + key(name))) {
            addName(id, name);
        }
    }

    /** Adds the id that an entity has in another catalogue. */
    void addExternalId(String id, String scheme, String externalId) {
        draft(id).externalIds.putIfAbsent(scheme, externalId);
    }

    /** Ids of all entities of a type. */
    List<String> ids(EntityType type) {
        return drafts.entrySet().stream()
                .filter(entry -> entry.getValue().type == type)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean has(String id) {
        return drafts.containsKey(id);
    }

    /** The folded names of an entity in all languages. */
    Set<String> foldedNames(String id) {
        var draft = drafts.get(id);
        return draft == null
                ? Set.of()
                : draft.names.values().stream()
                        .flatMap(names -> names.values().stream())
                        .map(name -> TextFolder.fold(name.text()))
                        .collect(Collectors.toSet());
    }

    /** What is named within a country and how, see {@link #nameIn}. */
    Set<String> namesWithin() {
        var names = new HashSet<String>();
        drafts.forEach((id, draft) -> {
            var country = draft.within;
            if (country != null && draft.type == EntityType.LOCATION) {
                foldedNames(id).forEach(name -> names.add(nameIn(country, name)));
            }
        });
        return names;
    }

    /** Whose the plain names of things of a type are, by language and name, see {@link #nameIn}; one of them where several have it. */
    Map<String, String> bearers(EntityType type) {
        var bearers = new HashMap<String, String>();
        for (var id : ids(type)) {
            draft(id)
                    .names
                    .forEach((language, names) -> names.values().stream()
                            .filter(CatalogDraft::isPlain)
                            .forEach(name -> bearers.putIfAbsent(nameIn(language, name.text()), id)));
        }
        return bearers;
    }

    /** A key of a name in a language or a country. */
    static String nameIn(String languageOrCountry, String name) {
        return languageOrCountry + ' ' + TextFolder.fold(name);
    }

    void forget(String id) {
        check(drafts.remove(id) == null ? 0 : 1, "forget", id);
    }

    void dropName(String id, String language, String text) {
        dropped.add(id + language + TextFolder.fold(text));
        check(changeName(id, language, text, name -> List.of()), "drop", id, language, text);
    }

    void weakenName(String id, String language, String text) {
        check(changeName(id, language, text, name -> List.of(weak(name))), "weak", id, language, text);
    }

    void requireContext(String id, String language, String text, List<String> contexts) {
        var names = names(id, language);
        names.remove(TextFolder.fold(text));
        var weak = new CatalogName(language, "", text, true);
        names.put(key(weak), weak);
        for (var context : contexts) {
            var name = new CatalogName(language, context, text, false);
            names.put(key(name), name);
        }
    }

    /** All entities in the order of their ids, those without names left out. */
    List<CatalogEntity> entities() {
        var entities = new ArrayList<CatalogEntity>();
        drafts.forEach((id, draft) -> {
            var names = LANGUAGES.stream()
                    .flatMap(language -> draft.names.getOrDefault(language, Map.of()).values().stream())
                    .toList();
            if (!names.isEmpty()) {
                entities.add(new CatalogEntity(id, draft.type, draft.within, draft.capital, names, draft.externalIds));
            }
        });
        return entities;
    }

    private interface Change {
        List<CatalogName> of(CatalogName name);
    }

    private int changeName(String id, String language, String text, Change change) {
        int changed = 0;
        for (var entry : drafts.entrySet()) {
            if (id.equals("*") || id.equals(entry.getKey())) {
                var names = entry.getValue().names.getOrDefault(language, new LinkedHashMap<>());
                var old = names.remove(TextFolder.fold(text));
                if (old != null) {
                    changed++;
                    change.of(old).forEach(name -> names.put(key(name), name));
                }
            }
        }
        return changed;
    }

    private void check(int changed, String... decision) {
        if (changed == 0) {
            pointless.add(String.join(" ", decision));
        }
    }

    /** Fails if the review spoke of names that no source has. */
    void checkReview() {
        pointless.addAll(unused);
        if (!pointless.isEmpty()) {
            throw new IllegalStateException("The review speaks of names that no source has: " + pointless);
        }
    }

    private static CatalogName weak(CatalogName name) {
        return new CatalogName(name.language(), name.context(), name.text(), true);
    }

    private static String key(CatalogName name) {
        var context = name.context().isEmpty() ? "" : "(" + name.context() + ") ";
        return TextFolder.fold(context + name.text());
    }

    private Draft draft(String id) {
        var draft = drafts.get(id);
        if (draft == null) {
            throw new IllegalStateException("No source has the entity " + id);
        }
        return draft;
    }
}
