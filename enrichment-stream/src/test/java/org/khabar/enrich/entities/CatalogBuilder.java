package org.khabar.enrich.entities;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.khabar.enrich.text.TextFolder;

/**
 * Makes the catalogue that ships with Khabar from the shared gazetteers and the tables beside this class's tests. The same
 * sources give the same bytes.
 */
final class CatalogBuilder {
    /** Where a city is large enough to be told of in the news: inhabitants, by country. */
    private static final long LARGE = 1_500_000;

    private static final Map<String, Long> LARGE_IN = largeIn();

    private static final String HEADER = """
            # Entities and their names. Made by CatalogBuilder (test sources); changes belong in its tables.
            # Columns: id; type; place it lies in (* its capital); names by language. ~name is weak, (words) name needs the
            # words before it.
            # Sources: names of countries and regions from Unicode CLDR 48.2, (c) Unicode, Inc., Unicode License v3; cities and
            # states from GeoNames (geonames.org), CC BY 4.0, selected and corrected; all else written for Khabar, Apache-2.0.
            """;

    /** Continents and parts of them that the news names as places. */
    private static final Set<String> REGIONS = Set.of(
            "002", "003", "005", "009", "011", "013", "014", "015", "029", "030", "034", "035", "142", "143", "145",
            "150", "151", "154", "155", "202", "419");

    /** Words that stay outside a mention where the name behind them stands alone. */
    private static final Set<String> KIND_WORDS =
            Set.of("شركة", "صحيفة", "قناة", "شبكة", "منظمة", "تنظيم", "حركة", "جماعة", "مجموعة", "وكالة", "منصة");

    private final Gazetteers gazetteers;
    private final CatalogDraft draft = new CatalogDraft();
    private final List<String[]> review = table("review.tsv");
    private final Map<String, String> renamed = new HashMap<>();

    private CatalogBuilder(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    /** The catalogue as text, made from the gazetteers in a folder. */
    static String build(Path folder) {
        return new CatalogBuilder(new Gazetteers(folder)).run();
    }

    private String run() {
        review.stream().filter(row -> row[0].equals("rename")).forEach(row -> renamed.put(row[1], row[4]));
        addOwn();
        addSeed();
        addCountries();
        addStates();
        addCities();
        addStateBodies();
        review.forEach(this::apply);
        draft.checkReview();
        return HEADER + draft.entities().stream().map(CatalogFormat::write).collect(Collectors.joining("\n", "", "\n"));
    }

    private void addOwn() {
        try (var input = source("own-entities.tsv")) {
            for (var entity : CatalogFormat.read(input, "own-entities.tsv")) {
                draft.addEntity(entity.id(), entity.type(), entity.within(), entity.capital());
                entity.names().forEach(name -> draft.addName(entity.id(), name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addSeed() {
        Map<String, List<Gazetteers.Name>> byId =
                gazetteers.names("seed-own").stream().collect(Collectors.groupingBy(Gazetteers.Name::id));
        byId.forEach((seed, names) -> {
            var id = id(seed.replace("seed:", "khabar:"));
            draft.addEntity(id, type(names.get(0).type()), null, false);
            var texts = names.stream().map(Gazetteers.Name::name).collect(Collectors.toSet());
            names.stream()
                    .filter(name -> !isKindWordAndName(name.name(), texts))
                    .sorted(fullNamesFirst())
                    .forEach(name -> addName(id, name));
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

    private void addCountries() {
        for (var name : gazetteers.names("cldr-countries")) {
            boolean region = name.id().startsWith("m49:");
            boolean wanted = region ? REGIONS.contains(name.id().substring("m49:".length())) : isSpoken(name.name());
            if (wanted) {
                var id = id(name.id().replace("iso3166-1:", "iso3166:"));
                draft.addEntity(id, type(name.type()), null, false);
                addName(id, name);
            }
        }
    }

    /** CLDR's names for lists, such as "Congo - Kinshasa" or "о-ва Кука", are not those of running text. */
    private static boolean isSpoken(String name) {
        return !name.contains(" - ") && !name.contains("(") && !name.contains("&") && !name.contains("о-в");
    }

    private void addStates() {
        for (var name : gazetteers.names("geonames-cities-i18n")) {
            if (name.id().startsWith("geonames:US.") && !name.name().contains(" of ")) {
                var id = "iso3166:US-" + name.id().substring("geonames:US.".length());
                draft.addEntity(id, EntityType.LOCATION, "iso3166:US", false);
                addName(id, name);
            }
        }
    }

    private void addCities() {
        Map<String, List<Gazetteers.Name>> names =
                gazetteers.names("geonames-cities-i18n").stream().collect(Collectors.groupingBy(Gazetteers.Name::id));
        Set<String> wanted = new HashSet<>(renamed.values());
        for (var place : gazetteers.places()) {
            var id = "geonames:" + place.geonameId();
            if (names.containsKey(id) && (isLarge(place) || wanted.contains(id))) {
                addCity(id, place, names.get(id));
            }
        }
    }

    private void addCity(String id, Gazetteers.Place place, List<Gazetteers.Name> names) {
        var country = "iso3166:" + place.country();
        draft.addEntity(id, EntityType.LOCATION, country, place.feature().equals("PPLC"));
        // A name that is the country's too means the country: Kuwait, Tunis in Arabic, Singapore.
        var taken = draft.foldedNames(country);
        names.stream()
                .filter(name -> !taken.contains(TextFolder.fold(name.name())))
                .filter(name -> !name.name().contains("،"))
                .forEach(name -> addName(id, name));
    }

    private static boolean isLarge(Gazetteers.Place place) {
        boolean capital = place.feature().equals("PPLC");
        boolean part = place.feature().equals("PPLX");
        return capital || (!part && place.population() >= LARGE_IN.getOrDefault(place.country(), LARGE));
    }

    private void addStateBodies() {
        for (var country : table("nationalities.tsv")) {
            for (var body : table("state-bodies.tsv")) {
                var id = "khabar:" + country[0] + "-" + body[0];
                draft.addEntity(id, EntityType.ORGANIZATION, "iso3166:" + country[0], false);
                addForms(id, "ar", body[1], Map.of("{m}", country[1], "{f}", country[2]));
                addForms(id, "en", body[2], Map.of("{adj}", country[3]));
                addForms(id, "ru", body[3], Map.of("{gen}", country[4]));
            }
        }
    }

    private void addForms(String id, String language, String patterns, Map<String, String> words) {
        for (var pattern : patterns.split("\\|", -1)) {
            words.forEach((slot, forms) -> {
                if (pattern.contains(slot)) {
                    for (var form : forms.split("\\|", -1)) {
                        draft.addName(id, new CatalogName(language, "", pattern.replace(slot, form), false));
                    }
                }
            });
        }
    }

    private void addName(String id, Gazetteers.Name name) {
        draft.addName(id, new CatalogName(name.language(), "", name.name(), false));
        if (name.language().equals("zh")) {
            var simplified = Simplified.CHINESE.transliterate(name.name());
            draft.addName(id, new CatalogName("zh", "", simplified, false));
        }
    }

    /** Made only when Chinese names are read. */
    private static final class Simplified {
        private static final Transliterator CHINESE = Transliterator.getInstance("Traditional-Simplified");
    }

    private void apply(String[] row) {
        var id = row[1];
        switch (row[0]) {
            case "forget" -> draft.forget(id);
            case "drop" -> draft.dropName(id, row[2], row[3]);
            case "weak" -> draft.weakenName(id, row[2], row[3]);
            case "context" -> draft.requireContext(id, row[2], row[3], List.of(row[4].split("\\|", -1)));
            case "rename" -> {
                // Done while the sources were read.
            }
            default -> throw new IllegalStateException("Unknown decision " + row[0]);
        }
    }

    private String id(String id) {
        return renamed.getOrDefault(id, id);
    }

    private static EntityType type(String type) {
        return switch (type.replaceFirst("\\..*", "")) {
            case "PER" -> EntityType.PERSON;
            case "ORG" -> EntityType.ORGANIZATION;
            case "LOC" -> EntityType.LOCATION;
            default -> throw new IllegalStateException("Unknown type " + type);
        };
    }

    private static Map<String, Long> largeIn() {
        var large = new HashMap<String, Long>();
        List.of("CN", "IN").forEach(country -> large.put(country, 5_000_000L));
        List.of(
                        "US", "GB", "FR", "DE", "IT", "ES", "RU", "UA", "IR", "TR", "IL", "AF", "BY", "KZ", "UZ", "AZ",
                        "AM", "GE", "KG", "TJ", "TM")
                .forEach(country -> large.put(country, 600_000L));
        List.of(
                        "DZ", "BH", "KM", "DJ", "EG", "IQ", "JO", "KW", "LB", "LY", "MR", "MA", "OM", "PS", "QA", "SA",
                        "SO", "SD", "SY", "TN", "AE", "YE")
                .forEach(country -> large.put(country, 200_000L));
        return large;
    }

    private static List<String[]> table(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(source(name), StandardCharsets.UTF_8))) {
            var rows = new ArrayList<String[]>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    rows.add((line + "\t\t\t\t").split("\t", -1));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static InputStream source(String name) {
        var input = CatalogBuilder.class.getResourceAsStream("catalog/" + name);
        if (input == null) {
            throw new IllegalStateException("Missing resource catalog/" + name);
        }
        return input;
    }
}
