package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.NameSpan;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Tokeniser;

class NameMergerTest {
    private static final EntityCatalog CATALOG = EntityCatalog.load();

    @ParameterizedTest
    @CsvSource({
        // Only that a place which is no country stands for a body the tagger says better.
        "LOCATION, geonames:3128760, ORGANIZATION, ORGANIZATION",
        "LOCATION, geonames:3128760, PERSON, LOCATION",
        "LOCATION, iso3166:ES, ORGANIZATION, LOCATION",
        "PERSON, wikidata:Q1, ORGANIZATION, PERSON",
    })
    void shouldDecideTheTypeOfWhatBothFound(EntityType known, String id, EntityType tagged, EntityType merged) {
        var body = "Barcelona";
        var mention = new EntityMention(known, 0, body.length(), body, List.of(id));

        assertThat(merge(body, mention, tagged))
                .singleElement()
                .extracting(EntityMention::type)
                .isEqualTo(merged);
    }

    @ParameterizedTest
    @CsvSource({"ORGANIZATION, 0", "LOCATION, 1"})
    void shouldSayWhatItStandsForOnlyWhereTypesAgree(EntityType tagged, int candidates) {
        var body = "Barcelona";
        var mention = new EntityMention(EntityType.LOCATION, 0, body.length(), body, List.of("geonames:3128760"));

        assertThat(merge(body, mention, tagged).get(0).candidates()).hasSize(candidates);
    }

    private static List<EntityMention> merge(String body, EntityMention known, EntityType tagged) {
        var tokens = Tokeniser.tokenise(body);
        var span = new NameSpan(tagged, 0, 0, 0, body.length());
        return new NameMerger(
                        body,
                        tokens,
                        (text, words) -> TaggedText.ofUnknownWords(words).with(List.of(span)),
                        CATALOG)
                .merge(List.of(known));
    }
}
