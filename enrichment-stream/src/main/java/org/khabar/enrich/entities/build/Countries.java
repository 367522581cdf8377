package org.khabar.enrich.entities.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.text.TextFolder;

/** Countries, parts of the world, and the states and provinces of countries. */
final class Countries {
    /** Continents and parts of them that the news names as places. */
    private static final Set<String> REGIONS = Set.of(
            "002", "003", "005", "009", "011", "013", "014", "015", "029", "030", "034", "035", "142", "143", "145",
            "150", "151", "154", "155", "202", "419");

    private static final Pattern RUSSIAN_KIND = Pattern.compile(".+ (область|край)|Республика .+");

    /** The USA have their states by other means; in the others the source means municipalities and the like. */
    private static final Set<String> WITHOUT_PROVINCES =
            Set.of("US", "SI", "MK", "MT", "LV", "EE", "MD", "GG", "GU", "CK");

    /** A name of a register rather than of a text, or a code. */
    private static final Pattern UNSPOKEN = Pattern.compile(".*[(),،;/:\\d].*|.{1,3}");

    /** Words that Arabic puts before the name of a province, which stay outside of a mention. */
    private static final Pattern ARABIC_KIND = Pattern.compile("^(محافظة|ولاية|منطقة|إقليم|مقاطعة|إمارة) ");

    /** Words that English puts behind it. */
    private static final Pattern ENGLISH_KIND =
            Pattern.compile(" (Governorate|Province|Region|Oblast|District|Department|Emirate|State)$");

    private final CatalogDraft draft;
    private final Gazetteers gazetteers;
    private final ReviewTable review;

    Countries(CatalogDraft draft, Gazetteers gazetteers, ReviewTable review) {
        this.draft = draft;
        this.gazetteers = gazetteers;
        this.review = review;
    }

    /** Adds countries and parts of the world with the names that are looked for. */
    void addCountries() {
        for (var name : gazetteers.names("cldr-countries")) {
            boolean region = name.id().startsWith("m49:");
            boolean wanted = region ? REGIONS.contains(name.id().substring("m49:".length())) : isSpoken(name.name());
            if (wanted) {
                var id = review.id(name.id().replace("iso3166-1:", "iso3166:"));
                draft.addEntity(id, Types.of(name.type()), null, false);
                ActiveNames.add(draft, id, name);
            }
        }
    }

    /** CLDR's names for lists, such as "Congo - Kinshasa" or "о-ва Кука", are not those of running text. */
    private static boolean isSpoken(String name) {
        return !name.contains(" - ") && !name.contains("(") && !name.contains("&") && !name.contains("о-в");
    }

    /** Adds the states of the USA with the names that are looked for. */
    void addStates() {
        for (var name : gazetteers.names(Cities.GAZETTEER)) {
            if (name.id().startsWith("geonames:US.") && !name.name().contains(" of ")) {
                var id = "iso3166:US-" + name.id().substring("geonames:US.".length());
                draft.addEntity(id, EntityType.LOCATION, "iso3166:US", false);
                ActiveNames.add(draft, id, name);
            }
        }
    }

    /** Adds further spellings of countries as passive names, and what Wikidata calls them. */
    void addSpellings() {
        Map<String, String> isoOf = new HashMap<>();
        for (var name : gazetteers.names("rigour-territories")) {
            if (name.type().equals("xref")) {
                isoOf.put(name.id(), review.id("iso3166:" + name.name()));
            }
        }
        isoOf.forEach((wikidata, iso) -> {
            if (draft.has(iso)) {
                draft.addExternalId(iso, "wikidata", wikidata.substring("wikidata:".length()));
            }
        });
        gazetteers.names("rigour-territories").forEach(name -> addSpelling(isoOf.getOrDefault(name.id(), ""), name));
        gazetteers.names("countrynames-opensanctions").forEach(name -> addSpelling(review.id(name.id()), name));
    }

    private void addSpelling(String id, Gazetteers.Name name) {
        // Of Latin letters the sources list a hundred languages and parts of countries too: Cleveland.
        boolean told = !name.language().equals(CatalogDraft.ANY);
        if (told && draft.has(id) && !UNSPOKEN.matcher(name.name()).matches()) {
            draft.addPassiveName(id, CatalogDraft.ANY, name.name());
        }
    }

    /** Adds provinces with passive names; one that is called like a city of its country is left to the city. */
    void addProvinces(Tables tables) {
        var cityNames = draft.namesWithin();
        var generic = tables.rows("generic-words.tsv").stream()
                .map(row -> TextFolder.fold(row[0]))
                .collect(Collectors.toSet());
        for (var name : gazetteers.names(Cities.GAZETTEER)) {
            int point = name.id().indexOf('.');
            var country = point < 0 ? "" : name.id().substring("geonames:".length(), point);
            if (name.type().equals("LOC.admin1") && !country.isEmpty() && !WITHOUT_PROVINCES.contains(country)) {
                addProvince(name, "iso3166:" + country, cityNames, generic);
            }
        }
    }

    private void addProvince(Gazetteers.Name name, String country, Set<String> cityNames, Set<String> generic) {
        var full = ARABIC_KIND.matcher(name.name()).replaceFirst("");
        var bare = ENGLISH_KIND.matcher(full).replaceFirst("");
        for (var text : List.of(full, bare)) {
            boolean city = cityNames.contains(CatalogDraft.nameIn(country, text));
            boolean told = !generic.containsAll(
                    Set.copyOf(List.of(TextFolder.fold(text).split(" ", -1))));
            if (!city && told && !UNSPOKEN.matcher(text).matches()) {
                draft.addEntity(name.id(), EntityType.LOCATION, country, false);
                add(name, text);
            }
        }
    }

    /** With its kind inside a Russian name is no other word. */
    private void add(Gazetteers.Name name, String text) {
        boolean clear = RUSSIAN_KIND.matcher(text).matches() && name.language().equals("ru");
        draft.addName(
                name.id(), clear ? new CatalogName("ru", "", text, false) : CatalogName.passive(name.language(), text));
    }
}
