package org.khabar.enrich.dates;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.words.RandomText;
import org.khabar.enrich.words.Tokeniser;

class DateMentionFinderTest {
    private static final long SEED = 20261126L;
    private static final DateMentionFinder FINDER = DateMentionFinder.load();

    /** A Wednesday. */
    private static final LocalDate WEDNESDAY = LocalDate.of(2022, 6, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "التقى الوزيران أمس في عمان; أمس=2022-06-14",
                "وصل أول من أمس; أول من أمس=2022-06-13",
                "افتتح اليوم الأربعاء المعرض; اليوم الأربعاء=2022-06-15",
                "وقعت مساء الاثنين; الاثنين=2022-06-13",
                "والأربعاء عاد الوفد; الأربعاء=2022-06-15",
                "بالأحد بدأ العرض; الأحد=2022-06-12",
                "يصل غدا إلى القاهرة; غدا=2022-06-16",
                "سيعقد الاجتماع يوم الأحد في بغداد; يوم الأحد=2022-06-19",
                "يبدأ المعرض الأحد المقبل; الأحد المقبل=2022-06-19",
                "بدأ المعرض يوم الأربعاء الماضي; يوم الأربعاء الماضي=2022-06-08",
                "منذ ديسمبر العام الماضي; ديسمبر العام الماضي=2021-12",
                "في ديسمبر ارتفعت الأسعار; ديسمبر=2021-12",
                "في مارس الماضي; مارس الماضي=2022-03",
                "في 12 مارس الماضي; 12 مارس الماضي=2022-03-12",
                "في الخامس منه، 5 من الشهر الجاري; 5 من الشهر الجاري=2022-06-05",
                "خلال الشهر الماضي; الشهر الماضي=2022-05",
                "العام المقبل وهذا العام; العام المقبل=2023|هذا العام=2022",
                "خلال الأسبوع الماضي; الأسبوع الماضي=-",
                "قبل ثلاثة أيام; قبل ثلاثة أيام=2022-06-12",
                "قبل يومين ومنذ 5 سنوات; قبل يومين=2022-06-13|منذ 5 سنوات=2017",
                "يوم الثلاثاء الموافق 13 أكتوبر 2021 بالقاهرة; يوم الثلاثاء الموافق 13 أكتوبر 2021=2021-10-13",
                "يوم 19 مايو / أيار بحسب منظمة; يوم 19 مايو / أيار=2022-05-19",
                "بتاريخ (29/12/2011) صدر القرار; تاريخ (29/12/2011)=2011-12-29",
                "عام (1936) في يافا; عام (1936)=1936",
                "في تسعينيات القرن الماضي; تسعينيات القرن الماضي=-",
                "منذ شهر رمضان الماضي; شهر رمضان الماضي=-",
                "٥ من مايو الجاري; ٥ من مايو الجاري=2022-05-05",
            })
    void shouldResolveArabicDates(String text, String expected) {
        assertThat(found("ar", text, WEDNESDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Об этом вчера сообщили в Минске; вчера=2022-06-14",
                "Позавчера и послезавтра; Позавчера=2022-06-13|послезавтра=2022-06-17",
                "Переговоры прошли в понедельник; в понедельник=2022-06-13",
                "Он уехал в среду; в среду=2022-06-15",
                "Встреча состоится в пятницу; в пятницу=2022-06-17",
                "В прошлую пятницу он ушёл; В прошлую пятницу=2022-06-10",
                "в прошлом году и в следующем месяце; в прошлом году=2021|в следующем месяце=2022-07",
                "в декабре прошлого года; в декабре прошлого года=2021-12",
                "18 мая закрылся театр; 18 мая=2022-05-18",
                "в начале апреля; в начале апреля=2022-04",
                "3 года назад и пять дней назад; 3 года назад=2019|пять дней назад=2022-06-10",
                "на этой неделе; на этой неделе=-",
                "с 2015 года в городе; с 2015 года=2015",
                "с 1994 по 2000 годы; с 1994 по 2000 годы=-",
                "в 1990-х годах; в 1990-х годах=-",
                "в понедельник, 13 июня 2022 года, суд; в понедельник, 13 июня 2022 года=2022-06-13",
                "вчера, 14 июня; вчера, 14 июня=2022-06-14",
                "летом 2012 года; летом 2012 года=-",
                "в 2014 началось; в 2014=2014",
            })
    void shouldResolveRussianDates(String text, String expected) {
        assertThat(found("ru", text, WEDNESDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The minister arrived yesterday.; yesterday=2022-06-14",
                "He left the day before yesterday.; day before yesterday=2022-06-13",
                "She said on Monday that talks will go on; Monday=2022-06-13",
                "They will meet on Friday; Friday=2022-06-17",
                "The vote on Wednesday was close; Wednesday=2022-06-15",
                "last Wednesday and next Tuesday; last Wednesday=2022-06-08|next Tuesday=2022-06-21",
                "on Wednesday, March 2, the court; Wednesday, March 2=2022-03-02",
                "on Sunday, 2 January 2022, the; Sunday, 2 January 2022=2022-01-02",
                "on June 3rd and the 4th of May; June 3rd=2022-06-03|4th of May=2022-05-04",
                "In May prices fell; May=2022-05",
                "the ship left on Nov. 5 for good; Nov. 5=2021-11-05",
                "last month, this year, next week; last month=2022-05|this year=2022|next week=-",
                "in March last year; March last year=2021-03",
                "two days ago, three weeks ago; two days ago=2022-06-13|three weeks ago=-",
                "10 years ago; 10 years ago=2012",
                "in 2019 and in the 1990s; 2019=2019|1990s=-",
                "between then and 2015–2019; 2015–2019=-",
            })
    void shouldResolveEnglishDates(String text, String expected) {
        assertThat(found("en", text, WEDNESDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Il est arrivé hier à Tunis; hier=2022-06-14",
                "Il arrive aujourd’hui; aujourd’hui=2022-06-15",
                "avant-hier; avant-hier=2022-06-13",
                "Le ministre a parlé lundi; lundi=2022-06-13",
                "lundi prochain; lundi prochain=2022-06-20",
                "vendredi dernier; vendredi dernier=2022-06-10",
                "le 1er mars et le 14 juillet dernier; 1er mars=2022-03-01|14 juillet dernier=2021-07-14",
                "en décembre dernier; décembre dernier=2021-12",
                "l’an dernier et le mois prochain; an dernier=2021|mois prochain=2022-07",
                "la semaine dernière; semaine dernière=-",
                "il y a trois jours; il y a trois jours=2022-06-12",
                "mardi 14 juin 2022; mardi 14 juin 2022=2022-06-14",
                "depuis mars; mars=2022-03",
            })
    void shouldResolveFrenchDates(String text, String expected) {
        assertThat(found("fr", text, WEDNESDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "دیروز در تهران; دیروز=2022-06-14",
                "امروز چهارشنبه; امروز چهارشنبه=2022-06-15",
                "روز سه‌شنبه; روز سه‌شنبه=2022-06-14",
                "روز سه شنبه; روز سه شنبه=2022-06-14",
                "سه روز پیش; سه روز پیش=2022-06-12",
                "هفته گذشته; هفته گذشته=-",
                "سال گذشته; سال گذشته=-",
                "۱۵ خرداد در تهران; ۱۵ خرداد=2022-06-05",
                "۱۲ مارس; ۱۲ مارس=2022-03-12",
                "فردا و پس‌فردا; فردا=2022-06-16|پس‌فردا=2022-06-17",
            })
    void shouldResolvePersianDates(String text, String expected) {
        assertThat(found("fa", text, WEDNESDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; مارس اللاعب الرياضة وهو في أمس الحاجة",
                "ar; أحد اللاعبين من مارس التمارين",
                "ar; أقيمت صلاة الجمعة وفي اليوم التالي",
                "ar; قال 55 من 100 شخص",
                "en; We may march on while the sun sat low",
                "en; Mars and 4 Mars missions may land, March on",
                "en; over the past month, by Jan Smith, they may. 5 men met",
                "en; Black Friday sales, a mon ami of 20190505",
                "fr; La planète Mars et un avril, sept ans",
                "ru; Защита окружающей среды и март чат",
                "ru; Он живёт в среде художников",
                "fa; نماز جمعه و در مه غلیظ",
                "en; version 9.5.1 of 99999999999999999999999 May 55",
                "ru; 99999999999999999999 лет назад",
            })
    void shouldNotTakeOrdinaryWordsForDates(String language, String text) {
        assertThat(found(language, text, WEDNESDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-10, في ديسمبر, ديسمبر=2021-12",
        "2022-01-10, 28 ديسمبر, 28 ديسمبر=2021-12-28",
        "2021-12-28, 3 يناير, 3 يناير=2022-01-03",
        "2022-01-10, العام الماضي, العام الماضي=2021",
        "2022-01-01, أمس, أمس=2021-12-31",
        "2020-03-01, أمس, أمس=2020-02-29",
        "2021-06-01, 29 فبراير, 29 فبراير=2020-02-29",
    })
    void shouldCrossTheTurnOfTheYear(LocalDate published, String text, String expected) {
        assertThat(found("ar", text, published)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; وقع أمس وفي ديسمبر الماضي; أمس=-|ديسمبر الماضي=-",
                "ru; вчера и 18 мая; вчера=-|18 мая=-",
                "en; on Wednesday and in 2019; Wednesday=-|2019=2019",
                "fr; hier; hier=-",
                "fa; دیروز; دیروز=-",
            })
    void shouldLeaveRelativeDatesUnresolvedWhenDayOfPublicationIsUnknown(
            String language, String text, String expected) {
        assertThat(found(language, text, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; قالت وكالة: He said yesterday, вчера; yesterday=2022-06-14|вчера=2022-06-14",
                "ru; газета «أمس» и Monday; أمس=2022-06-14|Monday=2022-06-13",
                "de; Er kam hier am Mai, أمس; أمس=2022-06-14",
                "uk; Він прибув у липні, у среду;",
                "und; yesterday أمس вчера; yesterday=2022-06-14|أمس=2022-06-14|вчера=2022-06-14",
            })
    void shouldReadTheArticlesLanguageAndTheWidestOfOtherScripts(
            String language, String text, @Nullable String expected) {
        assertThat(found(language, text, WEDNESDAY)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ru", "en", "fr", "fa"})
    void shouldKnowAllWeekdaysThatUnicodeNames(String language) {
        var names = new DateFormatSymbols(new ULocale(language))
                .getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);

        for (int weekday = 1; weekday <= 7; weekday++) {
            // Calendar's weeks begin on Sunday; "среда" alone is more often surroundings.
            var name = "среда".equals(names[weekday]) ? "в среду" : names[weekday];
            int fromMonday = weekday == 1 ? 7 : weekday - 1;
            var expected = WEDNESDAY.minusDays((7 + 3 - fromMonday) % 7);
            assertThat(FINDER.find(name, Tokeniser.tokenise(name), language, WEDNESDAY))
                    .as(name)
                    .singleElement()
                    .satisfies(mention -> assertThat(mention.iso()).contains(expected.toString()));
        }
    }

    @Test
    void shouldGiveSortedMentionsInsideTheTextWhenItIsRandom() {
        var random = new Random(SEED);
        var words = List.of(
                "أمس", "في", "5", "مايو", "2019", ")", "(", "-", "yesterday", "May", "с", "по", "года", "\n", ",");
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder(RandomText.of(random, 10));
            for (int word = 0; word < 12; word++) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextBoolean() ? " " : "");
            }
            int behind = 0;
            for (var mention : find(text.toString(), random.nextBoolean() ? "ar" : "ru")) {
                assertThat(mention.start()).as("seed %d, round %d", SEED, round).isGreaterThanOrEqualTo(behind);
                assertThat(mention.end()).isGreaterThan(mention.start()).isLessThanOrEqualTo(text.length());
                behind = mention.end();
            }
        }
    }

    @Test
    void shouldFindNothingInEmptyText() {
        assertThat(find("", "ar")).isEmpty();
    }

    private static List<DateMention> find(String text, String language) {
        return FINDER.find(text, Tokeniser.tokenise(text), language, WEDNESDAY);
    }

    private static String found(String language, String text, @Nullable LocalDate published) {
        var mentions = FINDER.find(text, Tokeniser.tokenise(text), language, published);
        return String.join(
                "|",
                mentions.stream()
                        .map(mention -> text.substring(mention.start(), mention.end()) + "="
                                + mention.iso().orElse("-"))
                        .toList());
    }
}
