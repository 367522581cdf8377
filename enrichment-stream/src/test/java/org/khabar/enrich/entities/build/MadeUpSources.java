package org.khabar.enrich.entities.build;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Gazetteers and tables of a test, in one folder. */
final class MadeUpSources {
    private static final List<String> GAZETTEERS = List.of(
            "seed-own",
            "cldr-countries",
            "geonames-cities-i18n",
            "geonames-cities500",
            "rigour-territories",
            "countrynames-opensanctions",
            "everypolitician-2015",
            "popular-names-cc0",
            "partyfacts",
            "naturalearth");
    private static final List<String> TABLES = List.of(
            "own-locations.tsv",
            "own-organizations.tsv",
            "own-people.tsv",
            "review.tsv",
            "nationalities.tsv",
            "state-bodies.tsv");

    private final Path folder;

    MadeUpSources(Path folder) {
        this.folder = folder;
    }

    /** All of them, without rows; the generic words of provinces are some. */
    void writeEmpty() throws IOException {
        for (var gazetteer : GAZETTEERS) {
            names(gazetteer);
        }
        places();
        for (var table : TABLES) {
            table(table);
        }
        table("generic-words.tsv", "eastern", "province");
    }

    /** Rows of id, type, language and name. */
    void names(String gazetteer, String... rows) throws IOException {
        write(folder.resolve(gazetteer).resolve("names.tsv.gz"), rows);
    }

    /** Rows of id, name, country, feature, province, inhabitants, latitude and longitude. */
    void places(String... rows) throws IOException {
        write(folder.resolve("geonames-cities500").resolve("places.tsv.gz"), rows);
    }

    void table(String name, String... rows) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", rows));
    }

    private static void write(Path file, String... rows) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write("header\n" + String.join("\n", rows));
        }
    }
}
