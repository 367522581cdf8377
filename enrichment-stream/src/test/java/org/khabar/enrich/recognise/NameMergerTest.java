package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.NameSpan;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Tokeniser;
import org.khabar.enrich.words.Tokens;

class NameMergerTest {
    private static final EntityCatalog CATALOG = EntityCatalog.load();

    @ParameterizedTest
    @CsvSource({
        // Only that a town stands for a body the tagger says better.
        "LOCATION, geonames:3128760, ORGANIZATION, ORGANIZATION",
        "LOCATION, geonames:3128760, PERSON, LOCATION",
        "LOCATION, iso3166:ES, ORGANIZATION, LOCATION",
        "LOCATION, khabar:white-river, ORGANIZATION, LOCATION",
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

    @Test
    void shouldTakeLakeForBodyWhereItIsSaidToBeOne() {
        var body = "статья журнала «Байкал»";
        var lake = new EntityMention(EntityType.LOCATION, 16, 22, "Байкал", List.of("khabar:lake-baikal"));

        assertThat(merge(body, lake, new NameSpan(EntityType.ORGANIZATION, 2, 2, 16, 22)))
                .extracting(EntityMention::type)
                .containsExactly(EntityType.ORGANIZATION);
    }

    @ParameterizedTest
    @CsvSource({"ORGANIZATION, 0", "LOCATION, 1"})
    void shouldSayWhatItStandsForOnlyWhereTypesAgree(EntityType tagged, int candidates) {
        var body = "Barcelona";
        var mention = new EntityMention(EntityType.LOCATION, 0, body.length(), body, List.of("geonames:3128760"));

        assertThat(merge(body, mention, tagged).get(0).candidates()).hasSize(candidates);
    }

    @ParameterizedTest
    @CsvSource({
        "Republic Beji Caid Essebsi said, Republic Beji, Beji Caid Essebsi, Beji Caid Essebsi",
        "Beji Caid Essebsi Tunis said, Essebsi Tunis, Beji Caid Essebsi, Beji Caid Essebsi",
        // What the tagger sees whole it says better.
        "Bank of Paris Gate said, Paris Gate, Paris, Paris Gate",
        "Old Beji Caid Essebsi said, Old Beji Caid Essebsi, Beji Caid Essebsi, Old Beji Caid Essebsi",
    })
    void shouldBelieveTheCatalogueWhereTheEndOfOneIsTheBeginningOfTheOther(
            String body, String tagged, String known, String found) {
        int start = body.indexOf(known);
        var mention = new EntityMention(
                EntityType.PERSON, start, start + known.length(), known, List.of("khabar:beji-caid-essebsi"));
        int begin = body.indexOf(tagged);
        var span = new NameSpan(EntityType.LOCATION, 0, 0, begin, begin + tagged.length());

        assertThat(merge(body, mention, span))
                .extracting(EntityMention::surface)
                .containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({
        "the Paris Cup final, Paris, Paris Cup, ''",
        "the Paris Cup final, Paris Cup, Paris Cup, ''",
        "the Paris Cup Two final, Paris Cup Two, Paris Cup, ''",
        "the Old Paris Cup final, Old Paris, Paris Cup, ''",
        "an AQI rise, AQI, AQI, ''",
        "قالت رابطة الدوري الإسباني كذا, رابطة الدوري الإسباني, الدوري الإسباني, رابطة الدوري الإسباني",
        "في الدوري الإسباني الممتاز كذا, الدوري الإسباني الممتاز, الدوري الإسباني, ''",
        // A phrase in the middle, a longer name with its one word, and another place.
        "a Friends of Paris Cup Club here, Friends of Paris Cup Club, Paris Cup, Friends of Paris Cup Club",
        "the AQI Foundation said, AQI Foundation, AQI, AQI Foundation",
        "the Paris Cup in Lyon, Lyon, Paris Cup, Lyon",
    })
    void shouldTakeNothingForNameThatIsPartOfPhraseThatNamesNothing(
            String body, String tagged, String phrase, String found) {
        var tokens = Tokeniser.tokenise(body);
        int begin = body.indexOf(tagged);
        var span = new NameSpan(
                EntityType.LOCATION,
                first(tokens, begin),
                last(tokens, begin + tagged.length()),
                begin,
                begin + tagged.length());
        int start = body.indexOf(phrase);
        var nothing = new NamelessPhrases.Phrase(start, start + phrase.length(), phrase.split(" ").length);

        var mentions = new NameMerger(
                        body,
                        tokens,
                        (text, words) -> TaggedText.ofUnknownWords(words).with(List.of(span)),
                        CATALOG)
                .merge(new NameSearch.Found(List.of(), new NamelessPhrases(body, List.of(nothing))));

        assertThat(mentions.stream().map(EntityMention::surface))
                .containsExactly(found.isEmpty() ? new String[0] : new String[] {found});
    }

    private static int first(Tokens tokens, int start) {
        return (int) IntStream.range(0, tokens.count())
                .filter(token -> tokens.start(token) < start)
                .count();
    }

    private static int last(Tokens tokens, int end) {
        return (int) IntStream.range(0, tokens.count())
                .filter(token -> tokens.end(token) < end)
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "LOCATION, ORGANIZATION, Bank of Paris",
        "ORGANIZATION, ORGANIZATION, Bank of Paris",
        "ORGANIZATION, LOCATION, Bank of Paris",
        "LOCATION, LOCATION, Paris",
    })
    void shouldBelieveTheCatalogueThatNameOfBodyOrOfAnotherTypeIsLonger(
            EntityType tagged, EntityType known, String found) {
        var body = "Bank of Paris";
        var mention = new EntityMention(known, 0, body.length(), body, List.of("khabar:bank-of-paris"));
        var span = new NameSpan(tagged, 2, 2, 8, body.length());

        assertThat(merge(body, mention, span))
                .extracting(EntityMention::surface)
                .containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({
        // What the body is stands before a name that is known alone, and before one that is not.
        "قالت وكالة رويترز, ORGANIZATION, وكالة رويترز, رويترز, رويترز",
        "сеть «Магнит» растёт, ORGANIZATION, сеть «Магнит», Магнит, Магнит",
        "قالت بيت رويترز, ORGANIZATION, بيت رويترز, رويترز, بيت رويترز",
        "по данным агентства Рейтер, ORGANIZATION, агентства Рейтер, Рейтер, Рейтер",
        "по статье УК РФ, ORGANIZATION, УК РФ, РФ, РФ",
    })
    void shouldLeaveOutKindsBeforeWhatTheCatalogueKnows(
            String body, EntityType type, String tagged, String known, String found) {
        int start = body.indexOf(known);
        var knownType = known.equals("РФ") ? EntityType.LOCATION : EntityType.ORGANIZATION;
        var mention = new EntityMention(
                knownType,
                start,
                start + known.length(),
                known,
                List.of(known.equals("РФ") ? "iso3166:RU" : "khabar:known"));
        var tokens = Tokeniser.tokenise(body);
        int begin = body.indexOf(tagged);
        var span = new NameSpan(
                type, first(tokens, begin), last(tokens, begin + tagged.length()), begin, begin + tagged.length());

        assertThat(merge(body, mention, span))
                .extracting(EntityMention::surface)
                .containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({
        "قطاع غزة, khabar:gaza-strip, غزة",
        "جنوب لبنان, geonames:1, لبنان",
        "جنوب السودان, iso3166:SS, جنوب السودان",
        "دولة قطر, iso3166:QA, قطر",
        "وادي البقاع, geonames:2, البقاع",
    })
    void shouldBelieveThatTheNameOfCountryBeginsBeforeAndOfNoOtherPlace(String body, String id, String found) {
        var mention = new EntityMention(EntityType.LOCATION, 0, body.length(), body, List.of(id));
        var span = new NameSpan(EntityType.LOCATION, 1, 1, body.indexOf(' ') + 1, body.length());

        assertThat(merge(body, mention, span))
                .extracting(EntityMention::surface)
                .containsExactly(found);
    }

    @Test
    void shouldBelieveTheCatalogueThatSeveralNamesAreOne() {
        var body = "in Old New Town today";
        var mention = new EntityMention(EntityType.LOCATION, 3, 15, "Old New Town", List.of("khabar:old-new-town"));
        var old = new NameSpan(EntityType.LOCATION, 1, 1, 3, 6);
        var town = new NameSpan(EntityType.LOCATION, 2, 3, 7, 15);

        assertThat(merge(body, mention, old, town)).containsExactly(mention);
        assertThat(merge(body, mention, old)).extracting(EntityMention::surface).containsExactly("Old");
    }

    @Test
    void shouldBelieveWhatOperatorsEnteredWhereTheTaggerSeesBody() {
        var name = new CatalogName("en", "", "Barcelona", false);
        var entered = new CatalogEntity("own:barcelona", EntityType.LOCATION, null, false, List.of(name), Map.of());
        var mention = new EntityMention(EntityType.LOCATION, 0, 9, "Barcelona", List.of(entered.id()));
        var catalog = EntityCatalog.of(List.of(entered), Set.of(entered.id()));

        var merged = merge(catalog, "Barcelona", List.of(mention), new NameSpan(EntityType.ORGANIZATION, 0, 0, 0, 9));

        assertThat(merged).containsExactly(mention);
    }

    @Test
    void shouldKeepKnownNameWithinTaggedOneThatAnotherLeavesNoRoomFor() {
        var body = "Old Town of Paris";
        var town = new EntityMention(EntityType.LOCATION, 0, 8, "Old Town", List.of("khabar:old-town"));
        var paris = new EntityMention(EntityType.LOCATION, 12, 17, "Paris", List.of("geonames:2988507"));
        var old = new NameSpan(EntityType.LOCATION, 0, 0, 0, 3);
        var rest = new NameSpan(EntityType.LOCATION, 1, 3, 4, 17);

        assertThat(merge(CATALOG, body, List.of(town, paris), old, rest)).containsExactly(town, paris);
    }

    @Test
    void shouldTakeNothingInPhraseForNameThatTheArticleRepeats() {
        var body = "Zorvex and Zorvex at Zorvex Cup";
        var tokens = Tokeniser.tokenise(body);
        var names = List.of(
                new NameSpan(EntityType.ORGANIZATION, 0, 0, 0, 6), new NameSpan(EntityType.ORGANIZATION, 2, 2, 11, 17));
        var phrases = new NamelessPhrases(body, List.of(new NamelessPhrases.Phrase(21, 31, 2)));

        var merged = new NameMerger(
                        body,
                        tokens,
                        (text, words) -> ShippedTaggers.ENGLISH.read(words).with(names),
                        CATALOG)
                .merge(new NameSearch.Found(List.of(), phrases));

        assertThat(merged).extracting(EntityMention::start).containsExactly(0, 11);
    }

    @Test
    void shouldLeaveOutCliticThatTheTaggerTookForPartOfName() {
        var body = "قالت لبيروت";
        var mention = new EntityMention(EntityType.LOCATION, 6, 11, "بيروت", List.of("geonames:276781"));

        assertThat(merge(body, mention, new NameSpan(EntityType.LOCATION, 1, 1, 5, 11)))
                .containsExactly(mention);
    }

    @ParameterizedTest
    @CsvSource({"بورتو البرتغالي, بورتو", "سكاي نيوز عربية, سكاي نيوز عربية"})
    void shouldLeaveNationalityBehindBodyOut(String known, String found) {
        var mention = new EntityMention(EntityType.ORGANIZATION, 0, known.length(), known, List.of("khabar:body"));
        int end = known.lastIndexOf(' ');
        var span = new NameSpan(EntityType.ORGANIZATION, 0, 0, 0, end);

        assertThat(merge(known, mention, span))
                .extracting(EntityMention::surface)
                .containsExactly(found);
    }

    private static List<EntityMention> merge(String body, EntityMention known, EntityType tagged) {
        return merge(body, known, new NameSpan(tagged, 0, 0, 0, body.length()));
    }

    private static List<EntityMention> merge(String body, EntityMention known, NameSpan... spans) {
        return merge(CATALOG, body, List.of(known), spans);
    }

    private static List<EntityMention> merge(
            EntityCatalog catalog, String body, List<EntityMention> known, NameSpan... spans) {
        var tokens = Tokeniser.tokenise(body);
        return new NameMerger(
                        body,
                        tokens,
                        (text, words) -> TaggedText.ofUnknownWords(words).with(List.of(spans)),
                        catalog)
                .merge(new NameSearch.Found(known, new NamelessPhrases(body, List.of())));
    }
}
