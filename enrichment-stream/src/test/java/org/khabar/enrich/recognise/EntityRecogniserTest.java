package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.NameFinder;
import org.khabar.enrich.tagger.NameSpan;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.text.TsvResource;
import org.khabar.enrich.words.RandomText;

class EntityRecogniserTest {
    private static final long SEED = 20261122L;
    private static final EntityRecogniser RECOGNISER =
            EntityRecogniser.load(EntityCatalog.load(), new Taggers(Map.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; قال فلاديمير بوتين إن موسكو مستعدة للحوار; فلاديمير بوتين|موسكو",
                "ar; التقى وفد من الأمم المتحدة بقادة حركة حماس في قطاع غزة; الأمم المتحدة|حماس|قطاع غزة",
                "ar; أعلنت وزارة الدفاع الروسية أن الجيش المصري شارك; وزارة الدفاع الروسية|الجيش المصري",
                "ar; رفعت المحكمة العليا الجلسة; المحكمة العليا",
                "ru; Сергей Шойгу прибыл в Душанбе из Москвы; Сергей Шойгу|Душанбе|Москвы",
                "ru; Об этом Владимиру Путину доложил МИД России; Владимиру Путину|МИД России",
                "ru; Переговоры с посольством Финляндии и правительством России; посольством Финляндии|правительством России",
                "ru; В министерстве юстиции РФ и Минюсте сообщили; министерстве юстиции РФ|Минюсте",
                "ar; وافق البرلمان الهولندي على طلب وزارة البيئة; البرلمان الهولندي|وزارة البيئة",
                "en; The Interior Ministry and the health ministry denied it; Interior Ministry|health ministry",
                "en; Johnson & Johnson and P&G denied it; Johnson & Johnson|P&G",
                "en; The embassy of the Netherlands and Dutch Police denied it; embassy of the Netherlands|Dutch Police",
                "uk; Президент говорив про Україну та безпеку; Україну",
                "en; The U.N. envoy flew from New York to Geneva, NATO said; U.N.|New York|Geneva|NATO",
                "fa; وزیر خارجه ایران در تهران با سفیر روسیه دیدار کرد; ایران|تهران|روسیه",
                "fr; Emmanuel Macron a quitté l’Algérie pour Genève; Emmanuel Macron|Algérie|Genève",
                "zh; 普京周三访问北京并会见中国代表; 普京|北京|中国",
                "tr; Türkiye'nin başkenti Ankara'da toplandı; Türkiye|Ankara",
                "ja; 大統領は南アフリカを訪れた; 南アフリカ",
                "ar; قالت وكالة Reuters إن BBC نقلت الخبر; Reuters|BBC",
                "ar; دبي - العربية.نت وقال لـBBC; دبي|العربية.نت|BBC",
                "en; The US said US$7 million; US",
            })
    void shouldFindNames(String language, String body, String surfaces) {
        assertThat(surfaces(RECOGNISER.recognise(body, language))).containsExactly(surfaces.split("\\|", -1));
    }

    /** One that the catalogue knows by that name would never come without its id. */
    @Test
    void shouldHaveNoIdForBodiesThatOnlyTheCountryTells() {
        var bodies = new TsvResource(NameIndex.class, "bodies-without-id.tsv").rows(2);

        assertThat(bodies)
                .allSatisfy(body -> assertThat(RECOGNISER.recognise(body[1], body[0]))
                        .singleElement()
                        .satisfies(mention -> assertThat(mention.candidates()).isEmpty()));
    }

    @Test
    void shouldNameBodyAlikeWithPrepositionThatHidesItsArticle() {
        var recogniser = EntityRecogniser.load(EntityCatalog.load(), Taggers.load());
        var body = "أعلن الحرس الوطني القبض على مهرب قرب الحدود. وقال متحدث إن دورية تابعة للحرس الوطني أوقفته.";

        var mentions = recogniser.recognise(body, "ar");

        assertThat(mentions).extracting(EntityMention::name).containsExactly("الحرس الوطني", "الحرس الوطني");
        assertThat(surfaces(mentions)).containsExactly("الحرس الوطني", "لحرس الوطني");
    }

    @Test
    void shouldFindNameOfTwoLettersBehindPrepositionOnlyWhereMoreFollow() {
        assertThat(surfaces(RECOGNISER.recognise("قالت مراد لبي بي سي إن بلدتها دمرت", "ar")))
                .containsExactly("بي بي سي");
        assertThat(surfaces(RECOGNISER.recognise("قال لقم بن علي كذا", "ar"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "وروسيا, روسيا",
        "بروسيا, روسيا",
        "وبروسيا, روسيا",
        "فلأفغانستان, أفغانستان",
        "كموسكو, موسكو",
        "للكونغرس, لكونغرس",
        "وللكونغرس, لكونغرس",
        "لليكود, ليكود",
        "للعراق, لعراق",
        "بالعراق, العراق",
        "لليبيا, ليبيا",
        "لِموسكو, موسكو",
        "بـموسكو, موسكو",
        "باريس, باريس",
        "بوتين, بوتين",
    })
    void shouldLeaveCliticsOutsideTheMention(String word, String surface) {
        assertThat(surfaces(RECOGNISER.recognise("ثم " + word + " أيضا", "ar"))).containsExactly(surface);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; زار الرئيس الروسي والوفد الأمريكي المنطقة",
                "ar; تلقى المشروع دعم مالي كبير وعاد إلى مسقط رأسه",
                "ar; قال وزير الخارجية الروسي إن سعيد الحظ من نجا",
                "ar; انتشرت القوات في القاعدة العسكرية",
                "ar; فاز المنتخب في كأس العالم",
                "en; who told us that the polish turkey was in total shell",
                "en; Some reading of the constantine era",
                "ru; чад костра и тигр в клетке",
                "fa; منابع مالی و مشهد خیابان",
                "zh; 今天天气很好",
                "de; Sie traf sich mit Freunden",
            })
    void shouldNotTakeOtherWordsForNames(String language, String body) {
        assertThat(RECOGNISER.recognise(body, language)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; تحدث أندريه بيلوسوف ثم غادر بيلوسوف القاعة; أندريه بيلوسوف|بيلوسوف",
                "ar; وصل بشار الأسد ثم قال الأسد; بشار الأسد|الأسد",
                "en; Vladimir Putin spoke. Later Putin left; Vladimir Putin|Putin",
                "ru; Мария Захарова ответила. По словам Захаровой, это так; Мария Захарова|Захаровой",
                "en; Hassan Rouhani spoke and Rouhani left, a rouhani word; Hassan Rouhani|Rouhani",
            })
    void shouldTakeBareSurnameForThePersonNamedBefore(String language, String body, String surfaces) {
        var mentions = RECOGNISER.recognise(body, language);

        assertThat(surfaces(mentions)).containsExactly(surfaces.split("\\|", -1));
        assertThat(mentions)
                .extracting(EntityMention::candidates)
                .containsOnly(mentions.get(0).candidates());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; قتل الأسد فريسته;",
                "ar; وصل ميشال عون وقال محمد عون; ميشال عون",
                "ar; حضر سرحان بن محمد بن راشد الحفل;",
                "ru; Пришёл В. Путин, а не Ж. Путин; В. Путин",
            })
    void shouldNotTakeSurnameOfSomebodyElse(String language, String body, String surfaces) {
        var expected = surfaces == null ? List.<String>of() : List.of(surfaces);

        assertThat(surfaces(RECOGNISER.recognise(body, language))).isEqualTo(expected);
    }

    @Test
    void shouldNeedTheWordBeforeAnAmbiguousNameAndLeaveItOutside() {
        assertThat(RECOGNISER.recognise("نقلت قناة الجزيرة الخبر", "ar"))
                .containsExactly(
                        new EntityMention(EntityType.ORGANIZATION, 10, 17, "الجزيرة", List.of("khabar:al-jazeera")));
        assertThat(RECOGNISER.recognise("نقلت سكان الجزيرة الخبر", "ar")).isEmpty();
    }

    @Test
    void shouldTakeWeakPlaceWhenItsCountryWasNamed() {
        assertThat(surfaces(RECOGNISER.recognise("وصلوا إلى السعودية ونزلوا ينبع ليلا", "ar")))
                .containsExactly("السعودية", "ينبع");
    }

    @Test
    void shouldNameAllCandidatesOfAnAmbiguousName() {
        var mentions = RECOGNISER.recognise("سافر إلى جورجيا", "ar");

        assertThat(mentions)
                .singleElement()
                .satisfies(mention ->
                        assertThat(mention.candidates()).containsExactlyInAnyOrder("iso3166:GE", "iso3166:US-GA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀😀 رُوسيَا 😀",
                "\u200fرُوسيَا\u200f",
                "قال:\u00a0رُوسيَا",
                "𝐀𝐁 رُوسيَا.",
                "«رُوسيَا»",
                "#رُوسيَا",
                "١٢ رُوسيَا",
            })
    void shouldKeepOffsetsOfTheOriginalText(String body) {
        int start = body.indexOf('ر');

        assertThat(RECOGNISER.recognise(body, "ar"))
                .containsExactly(new EntityMention(
                        EntityType.LOCATION, start, start + "رُوسيَا".length(), "رُوسيَا", List.of("iso3166:RU")));
    }

    @Test
    void shouldCoverLigatureThatHoldsClitic() {
        assertThat(surfaces(RECOGNISER.recognise("ﻷﻓﻐﺎﻧﺴﺘﺎﻥ", "ar"))).containsExactly("ﻷﻓﻐﺎﻧﺴﺘﺎﻥ");
    }

    @Test
    void shouldFindDates() {
        var body = "وقع الاتفاق في 13 أكتوبر 2021 في جنيف";

        var mentions = RECOGNISER.recognise(body, "ar");

        assertThat(mentions)
                .containsExactly(
                        new EntityMention(EntityType.DATE, 15, 29, "13 أكتوبر 2021", List.of("date:2021-10-13")),
                        new EntityMention(EntityType.LOCATION, 33, 37, "جنيف", List.of("geonames:2660646")));
    }

    @Test
    void shouldTakeOffNameWhatBelongsToTheDateBehindIt() {
        var body = "Школа управления делами 22 ноября 2019 года открылась";
        var tagged = new NameSpan(EntityType.ORGANIZATION, 0, 3, 0, body.indexOf(" ноября"));
        NameFinder finder = (text, tokens) -> TaggedText.ofUnknownWords(tokens).with(List.of(tagged));
        var recogniser = EntityRecogniser.load(EntityCatalog.of(List.of()), new Taggers(Map.of("ru", finder)));

        assertThat(recogniser.recognise(body, "ru"))
                .containsExactly(
                        new EntityMention(EntityType.ORGANIZATION, 0, 23, "Школа управления делами", List.of()),
                        new EntityMention(EntityType.DATE, 24, 43, "22 ноября 2019 года", List.of("date:2019-11-22")));
    }

    @Test
    void shouldKeepNameThatEndsWithTheMonthOfDate() {
        var body = "сказала Полина Май 2019 года";
        var tagged = new NameSpan(EntityType.PERSON, 1, 2, 8, 18);
        NameFinder finder = (text, tokens) -> TaggedText.ofUnknownWords(tokens).with(List.of(tagged));
        var recogniser = EntityRecogniser.load(EntityCatalog.of(List.of()), new Taggers(Map.of("ru", finder)));

        assertThat(recogniser.recognise(body, "ru"))
                .extracting(EntityMention::surface)
                .doesNotContain("Полина");
    }

    @Test
    void shouldResolveDatesThatAreRelativeToTheDayOfPublication() {
        var body = "وصل أمس إلى جنيف";

        assertThat(RECOGNISER.recognise(body, "ar", LocalDate.of(2022, 6, 15)))
                .contains(new EntityMention(EntityType.DATE, 4, 7, "أمس", List.of("date:2022-06-14")));
        assertThat(RECOGNISER.recognise(body, "ar"))
                .contains(new EntityMention(EntityType.DATE, 4, 7, "أمس", List.of()));
    }

    @Test
    void shouldGiveSortedMentionsInsideTheTextWhenItIsRandom() {
        var random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            var body = RandomText.of(random, 30);

            var mentions = RECOGNISER.recognise(body, "ar");

            int behind = 0;
            for (var mention : mentions) {
                assertThat(mention.start()).as("seed %d, round %d", SEED, round).isGreaterThanOrEqualTo(behind);
                assertThat(mention.surface()).isEqualTo(body.substring(mention.start(), mention.end()));
                behind = mention.end();
            }
            assertThat(RECOGNISER.recognise(body, "ar")).isEqualTo(mentions);
        }
    }

    @Test
    void shouldFindNothingInEmptyText() {
        assertThat(RECOGNISER.recognise("", "ar")).isEmpty();
    }

    private static List<String> surfaces(List<EntityMention> mentions) {
        return mentions.stream().map(EntityMention::surface).toList();
    }
}
