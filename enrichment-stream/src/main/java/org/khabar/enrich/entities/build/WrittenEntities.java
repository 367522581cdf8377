package org.khabar.enrich.entities.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.khabar.enrich.entities.CatalogFormat;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;

/** What people wrote down for Khabar: the tables beside this class and the gazetteer {@code seed-own}. */
final class WrittenEntities {
    private static final List<String> OWN = List.of("own-locations.tsv", "own-organizations.tsv", "own-people.tsv");

    /** Words that stay outside a mention where the name behind them stands alone. */
    private static final Set<String> KIND_WORDS = Set.of(
            "شركة", "صحيفة", "قناة", "شبكة", "منظمة", "تنظيم", "حركة", "جماعة", "مجموعة", "وكالة", "منصة", "جبهة");

    private final CatalogDraft draft;
    private final Tables tables;

    WrittenEntities(CatalogDraft draft, Tables tables) {
        this.draft = draft;
        this.tables = tables;
    }

    /** Adds the entities of the tables; their names come before those of other sources. */
    void addOwn() {
        OWN.forEach(this::addOwn);
    }

    private void addOwn(String table) {
        try (var input = tables.open(table)) {
            for (var entity : CatalogFormat.read(input, table)) {
                draft.addEntity(entity.id(), entity.type(), entity.within(), entity.capital());
                entity.names().forEach(name -> draft.addName(entity.id(), name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + table, e);
        }
    }

    /** Adds the entities of the gazetteer. */
    void addSeed(Gazetteers gazetteers, ReviewTable review) {
        Map<String, List<Gazetteers.Name>> byId =
                gazetteers.names("seed-own").stream().collect(Collectors.groupingBy(Gazetteers.Name::id));
        byId.forEach((seed, names) -> {
            var id = review.id(seed.replace("seed:", "khabar:"));
            draft.addEntity(id, Types.of(names.get(0).type()), null, false);
            var texts = names.stream().map(Gazetteers.Name::name).collect(Collectors.toSet());
            names.stream()
                    .filter(name -> !isKindWordAndName(name.name(), texts))
                    .sorted(fullNamesFirst())
                    .forEach(name -> ActiveNames.add(draft, id, name));
        });
    }

    private static Comparator<Gazetteers.Name> fullNamesFirst() {
        return Comparator.comparing((Gazetteers.Name name) ->
                name.type().equals("PER") ? -name.name().length() : 0);
    }

    private static boolean isKindWordAndName(String name, Set<String> names) {
        int space = name.indexOf(' ');
        return space > 0 && KIND_WORDS.contains(name.substring(0, space)) && names.contains(name.substring(space + 1));
    }

    /**
     * Adds the bodies that each state has, named by the state's adjective or name. One that the entities written so far have by one
     * of these names is that: البورصة المصرية is the Egyptian Exchange.
     */
    void addStateBodies() {
        var bearers = draft.bearers(EntityType.ORGANIZATION);
        for (var country : tables.rows("nationalities.tsv")) {
            for (var body : tables.rows("state-bodies.tsv")) {
                var names = new ArrayList<CatalogName>();
                addForms(names, "ar", body[1], Map.of("{m}", country[1], "{f}", country[2], "{name}", country[5]));
                addForms(names, "en", body[2], Map.of("{adj}", country[3], "{country}", country[6]));
                addForms(names, "ru", body[3], Map.of("{gen}", country[4]));
                var id = idOfStateBody("khabar:" + country[0] + "-" + body[0], names, bearers);
                draft.addEntity(id, EntityType.ORGANIZATION, "iso3166:" + country[0], false);
                // Of two that differ by capitals the last is written small, and found with capitals too.
                names.forEach(name -> draft.addOrRewriteName(id, name));
            }
        }
    }

    private String idOfStateBody(String id, List<CatalogName> names, Map<String, String> bearers) {
        return draft.has(id)
                ? id
                : names.stream()
                        .map(name -> bearers.get(CatalogDraft.nameIn(name.language(), name.text())))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(id);
    }

    private static void addForms(
            List<CatalogName> names, String language, String patterns, Map<String, String> formsBySlot) {
        for (var pattern : patterns.split("\\|", -1)) {
            formsBySlot.forEach((slot, forms) -> {
                if (pattern.contains(slot) && !forms.isEmpty()) {
                    for (var form : forms.split("\\|", -1)) {
                        names.add(new CatalogName(language, "", fill(pattern, slot, form), false));
                    }
                }
            });
        }
    }

    /** The article of an English name stays inside a pattern and not at its front: embassy of the Netherlands, Netherlands embassy. */
    private static String fill(String pattern, String slot, String form) {
        return pattern.replace(slot, form).replaceFirst("^the ", "");
    }
}
