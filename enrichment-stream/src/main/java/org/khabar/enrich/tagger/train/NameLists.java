package org.khabar.enrich.tagger.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.Hashes;
import org.khabar.enrich.tagger.Lexicon;
import org.khabar.enrich.tagger.Morphology;
import org.khabar.enrich.text.TextFile;
import org.khabar.enrich.text.TsvResource;
import org.khabar.enrich.words.Tokeniser;

/** Names from the gazetteers, as flags of single words and kinds of phrases. */
final class NameLists {
    /** The folders that are read. */
    static final List<String> FOLDERS = List.of(
            "wikidata-name-tokens",
            "google-ar2en-tokens",
            "popular-names-cc0",
            "russian-names",
            "everypolitician-2015",
            "seed-own",
            "cldr-countries",
            "countrynames-opensanctions",
            "rigour-territories",
            "cldr-cities",
            "geonames-cities-i18n",
            "naturalearth",
            "geonames-cities500",
            "partyfacts");

    static final int NAME_TOKEN = Lexicon.NAME_TOKEN;
    static final int OTHER_TOKEN = 1 << 1;
    static final int GIVEN = 1 << 2;
    static final int SURNAME = 1 << 3;
    static final int POLITICIAN_FIRST = 1 << 4;
    static final int POLITICIAN_LAST = 1 << 5;
    static final int COUNTRY = 1 << 6;
    static final int CITY = 1 << 7;
    static final int SMALL_PLACE = 1 << 8;
    static final int PLACE_FIRST = 1 << 9;
    static final int PLACE_REST = 1 << 10;
    static final int BODY = 1 << 11;
    static final int BODY_FIRST = 1 << 12;
    static final int BODY_REST = 1 << 13;
    static final int KNOWN_PERSON = 1 << 14;

    static final int OWN_BODY = 1 << 15;
    static final int PERSON_KIND = 1 << 16;
    static final int BODY_KIND = 1 << 17;
    static final int PLACE_KIND = 1 << 18;

    static final byte COUNTRY_PHRASE = 1;
    static final byte PLACE_PHRASE = 2;
    static final byte BODY_PHRASE = 3;
    static final byte PERSON_PHRASE = 4;

    private final Path gazetteers;
    private final String language;
    private final String script;
    private final Morphology morphology;
    private final Map<String, Integer> flags = new HashMap<>();
    private final SortedMap<Integer, Byte> phrases = new TreeMap<>();

    NameLists(Path gazetteers, String language, Morphology morphology) {
        this.morphology = morphology;
        this.gazetteers = gazetteers;
        this.language = language;
        this.script = Objects.requireNonNull(
                Map.of("ar", "und-Arab", "ru", "und-Cyrl", "en", "und").get(language), language);
    }

    Map<String, Integer> flags() {
        return flags;
    }

    SortedMap<Integer, Byte> phrases() {
        return phrases;
    }

    void read() throws IOException {
        var languages = Set.of(language, script);
        each("wikidata-name-tokens", Set.of(language), (type, name) -> add(name, NAME_TOKEN, 0, 0, (byte) 0));
        each("google-ar2en-tokens", Set.of(language), (type, name) -> add(name, OTHER_TOKEN, 0, 0, (byte) 0));
        for (var list : List.of("popular-names-cc0", "russian-names")) {
            each(list, languages, (type, name) -> add(name, type.endsWith("given") ? GIVEN : SURNAME, 0, 0, (byte) 0));
        }
        each(
                "everypolitician-2015",
                languages,
                (type, name) -> add(name, KNOWN_PERSON, POLITICIAN_FIRST, POLITICIAN_LAST, PERSON_PHRASE));
        each("seed-own", languages, (type, name) -> {
            if (type.startsWith("PER")) {
                add(name, KNOWN_PERSON, POLITICIAN_FIRST, POLITICIAN_LAST, PERSON_PHRASE);
            } else if (type.startsWith("ORG")) {
                add(name, BODY, BODY_FIRST, BODY_REST, BODY_PHRASE);
            } else {
                add(name, CITY, PLACE_FIRST, PLACE_REST, PLACE_PHRASE);
            }
        });
        for (var list : List.of("cldr-countries", "countrynames-opensanctions", "rigour-territories")) {
            each(list, languages, (type, name) -> {
                if (type.equals("ORG")) {
                    add(name, BODY, BODY_FIRST, BODY_REST, BODY_PHRASE);
                } else if (type.endsWith("country") || type.endsWith("region")) {
                    add(name, COUNTRY, PLACE_FIRST, PLACE_REST, COUNTRY_PHRASE);
                } else {
                    add(name, CITY, PLACE_FIRST, PLACE_REST, PLACE_PHRASE);
                }
            });
        }
        for (var list : List.of("cldr-cities", "geonames-cities-i18n", "naturalearth")) {
            each(list, languages, (type, name) -> {
                if (type.startsWith("LOC")) {
                    add(name, CITY, PLACE_FIRST, PLACE_REST, PLACE_PHRASE);
                }
            });
        }
        each("geonames-cities500", languages, (type, name) -> add(name, SMALL_PLACE, 0, 0, PLACE_PHRASE));
        each("partyfacts", languages, (type, name) -> add(name, BODY, BODY_FIRST, BODY_REST, BODY_PHRASE));
        readOwn();
    }

    /** What is written for Khabar. */
    private void readOwn() {
        int column = List.of("ar", "en", "ru").indexOf(language);
        for (var columns : new TsvResource(NameLists.class, "bodies.tsv").rows(3)) {
            TsvResource.values(columns[column])
                    .forEach(name -> add(name, OWN_BODY, BODY_FIRST, BODY_REST, BODY_PHRASE));
        }
        for (var columns : new TsvResource(NameLists.class, "kind-words.tsv").rows(4)) {
            int flag = flagOfKind(EntityType.valueOf(columns[0]));
            TsvResource.values(columns[column + 1]).forEach(word -> add(word, flag, 0, 0, (byte) 0));
        }
    }

    private static int flagOfKind(EntityType type) {
        return switch (type) {
            case PERSON -> PERSON_KIND;
            case ORGANIZATION -> BODY_KIND;
            case LOCATION -> PLACE_KIND;
            case DATE -> throw new IllegalArgumentException("No names are of type " + type);
        };
    }

    private void add(String name, int alone, int first, int rest, byte phrase) {
        var tokens = Tokeniser.tokenise(name);
        if (tokens.count() == 1) {
            flags.merge(morphology.stem(tokens.text(0)), alone, (a, b) -> a | b);
            return;
        }
        long hash = 0;
        for (int token = 0; token < tokens.count(); token++) {
            var word = morphology.stem(tokens.text(token));
            int flag = token == 0 ? first : rest;
            if (flag != 0) {
                flags.merge(word, flag, (a, b) -> a | b);
            }
            if (phrase != 0 && tokens.count() <= 6) {
                hash = token == 0 ? Hashes.of(word) : Hashes.pair(hash, Hashes.of(word));
                if (token > 0) {
                    byte kind = token == tokens.count() - 1 ? phrase : 0;
                    phrases.merge(Hashes.key(hash), kind, (a, b) -> a != 0 ? a : b);
                }
            }
        }
    }

    private interface Handler {
        void accept(String type, String name);
    }

    private void each(String list, Set<String> languages, Handler handler) throws IOException {
        var file = gazetteers.resolve(list).resolve("names.tsv.gz");
        try (var lines = TextFile.open(file)) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var columns = line.split("\t", -1);
                if (columns.length >= 4 && languages.contains(columns[2])) {
                    handler.accept(columns[1], columns[3]);
                }
            }
        }
    }
}
