package org.khabar.enrich.entities.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.khabar.enrich.text.TextFile;

/** The shared gazetteers: gzip tables of tab-separated columns under one folder. */
final class Gazetteers {
    private final Path folder;

    Gazetteers(Path folder) {
        this.folder = folder;
    }

    /**
     * A row of a table of names.
     *
     * @param id id of the source
     * @param type type of the source, such as {@code LOC.city}
     * @param language BCP 47 tag
     * @param name the name
     */
    record Name(String id, String type, String language, String name) {}

    /**
     * A row of the table of places.
     *
     * @param geonameId GeoNames id
     * @param country ISO 3166 code
     * @param feature GeoNames feature code; PPLC is a capital, PPLX a part of a city
     * @param population inhabitants
     */
    record Place(String geonameId, String country, String feature, long population) {}

    /** The names of one gazetteer, in the order of its file. */
    List<Name> names(String gazetteer) {
        return rows(folder.resolve(gazetteer).resolve("names.tsv.gz")).stream()
                .map(row -> new Name(row[0], row[1], row[2], row[3]))
                .toList();
    }

    /** All places with more than 500 inhabitants. */
    List<Place> places() {
        return rows(folder.resolve("geonames-cities500/places.tsv.gz")).stream()
                .map(row -> new Place(row[0], row[2], row[3], row[5].isEmpty() ? 0 : Long.parseLong(row[5])))
                .toList();
    }

    private static List<String[]> rows(Path file) {
        try (var reader = TextFile.open(file)) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
