package org.khabar.enrich.entities.build;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.khabar.enrich.entities.CatalogFormat;

/**
 * Makes the catalogue that ships with Khabar from the shared gazetteers and the tables beside this class. The same sources
 * give the same bytes.
 */
public final class CatalogBuilder {
    private static final String HEADER = """
            # Entities and their names. Made by "khabar build catalog"; changes belong in the tables of that.
            # Columns: id; type; place it lies in (* its capital); names by language, =ids elsewhere. ~name is weak, ?name passive,
            # (words) name needs the words before it.
            # Sources: Unicode CLDR 48.2, (c) Unicode, Inc., Unicode License v3; GeoNames (geonames.org), CC BY 4.0, selected and
            # corrected; countrynames and rigour of OpenSanctions, MIT; EveryPolitician and Wikidata, CC0; Party Facts, MIT;
            # Natural Earth, public domain; all else written for Khabar, Apache-2.0.
            """;

    private final Gazetteers gazetteers;
    private final CatalogDraft draft = new CatalogDraft();
    private final Tables tables;
    private final ReviewTable review;

    private CatalogBuilder(Gazetteers gazetteers, Tables tables) {
        this.gazetteers = gazetteers;
        this.tables = tables;
        this.review = new ReviewTable(tables);
    }

    /**
     * The catalogue as text.
     *
     * @param folder the gazetteers, each in a folder of its own
     * @throws java.io.UncheckedIOException if one cannot be read
     * @throws IllegalStateException if a table of the review speaks of names that no gazetteer has
     */
    public static String build(Path folder) {
        return build(folder, Tables.shipped());
    }

    /** The same with other tables. */
    static String build(Path folder, Tables tables) {
        return new CatalogBuilder(new Gazetteers(folder), tables).run();
    }

    private String run() {
        var written = new WrittenEntities(draft, tables);
        var countries = new Countries(draft, gazetteers, review);
        var cities = new Cities(draft, gazetteers);
        written.addOwn();
        written.addSeed(gazetteers, review);
        countries.addCountries();
        countries.addStates();
        cities.addLarge(review);
        written.addStateBodies();
        review.apply(draft);
        countries.addSpellings();
        cities.addKnown();
        countries.addProvinces(tables);
        new Politicians(draft, gazetteers).add();
        Parties.add(draft, gazetteers);
        addIdsOfCities();
        draft.checkReview();
        return HEADER + draft.entities().stream().map(CatalogFormat::write).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Natural Earth knows what Wikidata calls the places of GeoNames. */
    private void addIdsOfCities() {
        for (var reference : gazetteers.names("naturalearth")) {
            var id = "geonames:" + reference.name();
            if (reference.language().equals("geonames") && draft.has(id)) {
                draft.addExternalId(id, "wikidata", reference.id());
            }
        }
    }
}
