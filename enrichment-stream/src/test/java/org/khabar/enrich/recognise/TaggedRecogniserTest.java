package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.train.TinyCorpus;
import org.khabar.enrich.words.RandomText;

/** What tagger and catalogue find together; the tagger is one that was trained in the test. */
class TaggedRecogniserTest {
    private static final long SEED = 20261126L;
    private static final EntityRecogniser RECOGNISER =
            EntityRecogniser.load(EntityCatalog.load(), new Taggers(Map.of("ar", TinyCorpus.tagger())));

    @Test
    void shouldFindWhomTheCatalogueLacks() {
        assertThat(RECOGNISER.recognise("وقال الدكتور فؤاد زيدان في مدينة غرمطا أمس", "ar"))
                .containsExactly(
                        new EntityMention(EntityType.PERSON, 13, 23, "فؤاد زيدان", List.of()),
                        new EntityMention(EntityType.LOCATION, 33, 38, "غرمطا", List.of()),
                        new EntityMention(EntityType.DATE, 39, 42, "أمس", List.of()));
    }

    @Test
    void shouldTakeIdFromTheCatalogueWhereItKnowsTheName() {
        assertThat(RECOGNISER.recognise("وقال الدكتور فؤاد زيدان في مدينة حلب أمس", "ar"))
                .filteredOn(mention -> mention.type() == EntityType.LOCATION)
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.surface()).isEqualTo("حلب");
                    assertThat(mention.candidates()).containsExactly("geonames:170063");
                });
    }

    @Test
    void shouldTakeTypeFromTheCatalogueWhereItKnowsTheName() {
        assertThat(RECOGNISER.recognise("وقال الدكتور كوريا الشمالية في مدينة غرمطا أمس", "ar"))
                .first()
                .satisfies(mention -> {
                    assertThat(mention.surface()).isEqualTo("كوريا الشمالية");
                    assertThat(mention.type()).isEqualTo(EntityType.LOCATION);
                    assertThat(mention.candidates()).containsExactly("iso3166:KP");
                });
    }

    @Test
    void shouldTakeBareSurnameForThePersonAlsoWhereItStandsLikePlace() {
        assertThat(RECOGNISER.recognise("وقال الدكتور فؤاد زيدان في مدينة غرمطا أمس. وصل الوفد إلى مدينة زيدان", "ar"))
                .last()
                .satisfies(mention -> {
                    assertThat(mention.surface()).isEqualTo("زيدان");
                    assertThat(mention.type()).isEqualTo(EntityType.PERSON);
                });
    }

    @Test
    void shouldFindWhatOnlyTheCatalogueKnows() {
        assertThat(surfaces("عقدت الأمم المتحدة جلسة")).containsExactly("الأمم المتحدة");
    }

    @Test
    void shouldTakeBareSurnameForThePersonNamedBefore() {
        var body = "وقال الدكتور فؤاد زيدان في مدينة غرمطا أمس. وأضاف لزيدان";

        int start = body.lastIndexOf("زيدان");
        assertThat(RECOGNISER.recognise(body, "ar"))
                .last()
                .isEqualTo(new EntityMention(
                        EntityType.PERSON, start, body.length(), "زيدان", List.of("name:person:فؤاد-زيدان")));
    }

    @Test
    void shouldTellTheModelFromTheScriptWhereTheLanguageIsUnknown() {
        assertThat(RECOGNISER.recognise("وقال الدكتور فؤاد زيدان في مدينة غرمطا أمس", "und"))
                .extracting(EntityMention::surface)
                .contains("فؤاد زيدان");
    }

    @Test
    void shouldUseTheCatalogueAloneInLanguagesWithoutModel() {
        assertThat(RECOGNISER.recognise("وقال الدكتور فؤاد زيدان", "fa")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ar, وقال الدكتور",
        "en, Moran of the Oil Authority (OA) met Mickey Moran. OA Inc. HK$7 and Zorvex Zorvex (AQIs) Cup",
        "ru, Бадов из ООО «Ромашка» (АР). Глеб Бадов и АР"
    })
    void shouldGiveSortedMentionsInsideTheTextWhenItIsRandom(String language, String words) {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var body = RandomText.of(random, 30) + ' ' + words + ' ' + RandomText.of(random, 4);

            int behind = 0;
            for (var mention : RECOGNISER.recognise(body, language)) {
                assertThat(mention.start()).as("seed %d, round %d", SEED, round).isGreaterThanOrEqualTo(behind);
                assertThat(mention.surface()).isEqualTo(body.substring(mention.start(), mention.end()));
                behind = mention.end();
            }
        }
    }

    private static List<String> surfaces(String body) {
        return RECOGNISER.recognise(body, "ar").stream()
                .map(EntityMention::surface)
                .toList();
    }
}
