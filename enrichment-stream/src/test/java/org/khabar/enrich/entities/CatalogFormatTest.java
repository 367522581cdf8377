package org.khabar.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogFormatTest {
    @Test
    void shouldReadNamesWithTheirConditions() throws IOException {
        var entities = read("# a comment\nkhabar:a\tORGANIZATION\tiso3166:QA\tar:قناة ألف|~ألف|(قناة) ألف\ten:Alef\n");

        assertThat(entities)
                .containsExactly(new CatalogEntity(
                        "khabar:a",
                        EntityType.ORGANIZATION,
                        "iso3166:QA",
                        false,
                        List.of(
                                new CatalogName("ar", "", "قناة ألف", false),
                                new CatalogName("ar", "", "ألف", true),
                                new CatalogName("ar", "قناة", "ألف", false),
                                new CatalogName("en", "", "Alef", false))));
    }

    @Test
    void shouldReadWhatItWrote() throws IOException {
        var entity = new CatalogEntity(
                "geonames:1",
                EntityType.LOCATION,
                "iso3166:TJ",
                true,
                List.of(
                        new CatalogName("en", "", "Town", false),
                        new CatalogName("ru", "город", "Город", true),
                        CatalogName.passive("und", "Most")),
                Map.of("wikidata", "Q1", "iso3166", "TJ-1"));

        assertThat(read(CatalogFormat.write(entity))).containsExactly(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "khabar:a,PERSON; no names",
                "khabar:a,ANIMAL,,en:Cat; unknown type ANIMAL",
                "khabar:a,PERSON,,en; not language:names",
                "khabar:a,PERSON,,en:A||B; empty name",
                "khabar:a,PERSON,,en:A,=wikidata; not =scheme:id",
            })
    void shouldNameTheLineWhenItIsMalformed(String columns, String problem) {
        assertThatThrownBy(() -> read("# one\n" + columns.replace(',', '\t')))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.tsv line 2")
                .hasMessageContaining(problem);
    }

    private static List<CatalogEntity> read(String text) throws IOException {
        return CatalogFormat.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.tsv");
    }
}
