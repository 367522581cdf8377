package org.khabar.enrich.entities.build;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.text.TextFolder;

/**
 * Cities and towns. The names of those that are large enough for the news are looked for in texts, after review; those of
 * smaller ones are passive, since many are common words or the names of people, and of these only such that no place of
 * comparable size shares without being in the catalogue itself.
 */
final class Cities {
    static final String GAZETTEER = "geonames-cities-i18n";

    /** Inhabitants of a city whose names are looked for: anywhere, and by country. */
    private static final long LARGE = 1_500_000;

    private static final Map<String, Long> LARGE_IN = new HashMap<>();

    /** Inhabitants of a town that is known: anywhere, and in the countries of the sample's languages. */
    private static final long KNOWN = 50_000;

    private static final long KNOWN_NEAR = 15_000;

    /** A place with less than this share of a town's inhabitants is not meant by its name. */
    private static final double COMPARABLE = 0.1;

    private static final Set<String> ARAB = Set.of(
            "DZ", "BH", "KM", "DJ", "EG", "IQ", "JO", "KW", "LB", "LY", "MR", "MA", "OM", "PS", "QA", "SA", "SO", "SD",
            "SY", "TN", "AE", "YE");
    private static final Set<String> NEAR =
            Set.of("RU", "UA", "IR", "TR", "IL", "AF", "BY", "KZ", "UZ", "AZ", "AM", "GE", "KG", "TJ", "TM");

    /** Where a language is at home, and has no tagger that would find its towns. */
    private static final Map<String, Set<String>> HOME = Map.of(
            "fr", Set.of("FR", "BE", "CH"),
            "de", Set.of("DE", "AT", "CH"),
            "es", Set.of("ES", "MX", "AR", "CO", "CL", "PE", "VE"),
            "it", Set.of("IT", "CH"),
            "pt", Set.of("PT", "BR"),
            "tr", Set.of("TR"),
            "uk", Set.of("UA"));

    private static final long LARGE_AT_HOME = 150_000;
    private static final long LARGE_ABROAD = 500_000;

    /** Shorter names of one word are too often other words. */
    private static final int MIN_LETTERS = 5;

    private static final Set<String> LANGUAGES = Set.of("ar", "en", "ru", "uk", "fa", "fr", "de", "es", "tr");

    static {
        List.of("CN", "IN").forEach(country -> LARGE_IN.put(country, 5_000_000L));
        List.of("US", "GB", "FR", "DE", "IT", "ES").forEach(country -> LARGE_IN.put(country, 600_000L));
        NEAR.forEach(country -> LARGE_IN.put(country, 600_000L));
        ARAB.forEach(country -> LARGE_IN.put(country, 200_000L));
    }

    private final CatalogDraft draft;
    private final Gazetteers gazetteers;
    private final Map<String, List<Gazetteers.Name>> names;
    private final Map<String, Gazetteers.Place> places;

    Cities(CatalogDraft draft, Gazetteers gazetteers) {
        this.draft = draft;
        this.gazetteers = gazetteers;
        this.names = gazetteers.names(GAZETTEER).stream().collect(Collectors.groupingBy(Gazetteers.Name::id));
        this.places = new HashMap<>();
        gazetteers.places().forEach(place -> places.put("geonames:" + place.geonameId(), place));
    }

    /** Adds those whose names are looked for, and those that the review names. */
    void addLarge(ReviewTable review) {
        places.forEach((id, place) -> {
            boolean wanted = isLarge(place) || review.isNewId(id);
            if (wanted && names.containsKey(id)) {
                addEntity(id, place);
                names(id, place).forEach(name -> ActiveNames.add(draft, id, name));
            }
        });
    }

    /** Adds the passive names: of the large ones what is left, of the others all. */
    void addKnown() {
        var known = new HashSet<String>();
        places.forEach((id, place) -> {
            if (draft.has(id) || (names.containsKey(id) && isKnown(place))) {
                known.add(id);
            }
        });
        var namesakes = new Namesakes(gazetteers.names("geonames-cities500"), places);
        places.forEach((id, place) -> {
            if (known.contains(id)) {
                addEntity(id, place);
                names(id, place).stream()
                        .filter(name -> !namesakes.hidePlace(id, name.name(), known, COMPARABLE))
                        .forEach(name -> addKnown(id, place, name));
            }
        });
        namesakes.addSpellings(known, COMPARABLE, draft);
    }

    private void addKnown(String id, Gazetteers.Place place, Gazetteers.Name name) {
        if (isLookedFor(name, place)) {
            draft.addNewName(id, name.language(), name.name());
        } else if (LANGUAGES.contains(name.language())) {
            addPassive(id, name);
        }
    }

    /** Names of languages without a tagger, which write them with a capital, are looked for in smaller cities too. */
    private static boolean isLookedFor(Gazetteers.Name name, Gazetteers.Place place) {
        var home = HOME.get(name.language());
        return home != null
                && name.name().length() >= MIN_LETTERS
                && Character.isUpperCase(name.name().charAt(0))
                && place.population() >= (home.contains(place.country()) ? LARGE_AT_HOME : LARGE_ABROAD);
    }

    /** Most names are the English one's letters: said once, they are found in all languages. */
    private void addPassive(String id, Gazetteers.Name name) {
        boolean english = name.language().equals("en");
        if (english || !draft.foldedNames(id).contains(TextFolder.fold(name.name()))) {
            draft.addPassiveName(id, name.language(), name.name());
        }
    }

    private void addEntity(String id, Gazetteers.Place place) {
        draft.addEntity(
                id,
                EntityType.LOCATION,
                "iso3166:" + place.country(),
                place.feature().equals("PPLC"));
    }

    /** English first. A name that is the country's too means the country: Kuwait, Tunis in Arabic, Singapore. */
    private List<Gazetteers.Name> names(String id, Gazetteers.Place place) {
        var taken = draft.foldedNames("iso3166:" + place.country());
        return names.getOrDefault(id, List.of()).stream()
                .filter(name -> !taken.contains(TextFolder.fold(name.name())))
                .filter(name -> !name.name().contains("،"))
                .sorted((one, other) -> Boolean.compare(
                        other.language().equals("en"), one.language().equals("en")))
                .toList();
    }

    private static boolean isLarge(Gazetteers.Place place) {
        boolean capital = place.feature().equals("PPLC");
        return capital || (!isPart(place) && place.population() >= LARGE_IN.getOrDefault(place.country(), LARGE));
    }

    private static boolean isKnown(Gazetteers.Place place) {
        boolean near = ARAB.contains(place.country()) || NEAR.contains(place.country());
        return !isPart(place) && place.population() >= (near ? KNOWN_NEAR : KNOWN);
    }

    private static boolean isPart(Gazetteers.Place place) {
        return place.feature().equals("PPLX");
    }
}
