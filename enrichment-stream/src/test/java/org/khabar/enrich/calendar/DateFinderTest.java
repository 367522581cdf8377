package org.khabar.enrich.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {
    private static final DateFinder FINDER = DateFinder.load();
    private static final long SEED = 20261122L;
    private static final List<String> PIECES = List.of(
            " ",
            " ",
            ".",
            "/",
            "-",
            ",",
            "(",
            ")",
            "\n",
            "1",
            "13",
            "٣٠",
            "2021",
            "١٤٤٣",
            "۱۴۰۰",
            "October",
            "Oct.",
            "آب",
            "كانون",
            " الثاني ",
            "مهر",
            "رمضان",
            "عام ",
            " in ",
            "года",
            "年",
            "月",
            "日",
            "هـ",
            "و",
            "th",
            "'",
            "\u200f",
            "😀");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "افتتح المعرض في 13 أكتوبر 2021 بحضور الجمهور | 13 أكتوبر 2021 | 2021-10-13",
                "١٣ أكتوبر ٢٠٢١ | ١٣ أكتوبر ٢٠٢١ | 2021-10-13",
                "وقع الحادث يوم 15 أغسطس (آب) 2021 قرب الميناء | 15 أغسطس (آب) 2021 | 2021-08-15",
                "منذ 15 أغسطس/ آب 2021 | 15 أغسطس/ آب 2021 | 2021-08-15",
                "في 7 كانون الثاني 2020 | 7 كانون الثاني 2020 | 2020-01-07",
                "في 7 جانفي 2020 | 7 جانفي 2020 | 2020-01-07",
                "يوم 30 غشت 2019 | 30 غشت 2019 | 2019-08-30",
                "في الثالث من سبتمبر (أيلول) 2021 | سبتمبر (أيلول) 2021 | 2021-09",
                "نشر في أكتوبر 13، 2021 | أكتوبر 13، 2021 | 2021-10-13",
                "بين مارس وأبريل 2022 | أبريل 2022 | 2022-04",
                "في 9 من مايو من عام 2018 | 9 من مايو من عام 2018 | 2018-05-09",
                "Открытие прошло 13 октября 2021 года в Москве | 13 октября 2021 года | 2021-10-13",
                "к январю 2022 г. | январю 2022 г | 2022-01",
                "Відкриття 24 серпня 1991 року | 24 серпня 1991 року | 1991-08-24",
                "The fair opened on October 13, 2021. | October 13, 2021 | 2021-10-13",
                "on Oct. 13, 2021 | Oct. 13, 2021 | 2021-10-13",
                "the 13th of October 2021 was | 13th of October 2021 | 2021-10-13",
                "2 May 2019 | 2 May 2019 | 2019-05-02",
                "Le salon ouvre le 1er février 2020 | 1er février 2020 | 2020-02-01",
                "Sergi 13 Ekim 2021'de açıldı | 13 Ekim 2021 | 2021-10-13",
                "La feria abrió el 13 de octubre de 2021 | 13 de octubre de 2021 | 2021-10-13",
                "Die Messe begann am 13. Oktober 2021 | 13. Oktober 2021 | 2021-10-13",
                "di 13'ê cotmeha 2021an de | 13'ê cotmeha 2021 | 2021-10-13",
                "لە ١٣ی تشرینی یەکەمی ٢٠٢١ | ١٣ی تشرینی یەکەمی ٢٠٢١ | 2021-10-13",
                "展览于2021年10月13日开幕 | 2021年10月13日 | 2021-10-13",
                "2021 年 10 月起 | 2021 年 10 月 | 2021-10",
                "نمایشگاه در ۱۳ اکتبر ۲۰۲۱ گشایش یافت | ۱۳ اکتبر ۲۰۲۱ | 2021-10-13",
                "نمایشگاه در ۲۱ مهر ۱۴۰۰ گشایش یافت | ۲۱ مهر ۱۴۰۰ | 2021-10-13",
                "تاریخ: ۱۴۰۰/۰۷/۲۱ | ۱۴۰۰/۰۷/۲۱ | 2021-10-13",
                "published 2021-10-13T08:00:00Z | 2021-10-13 | 2021-10-13",
                "13/10/2021 | 13/10/2021 | 2021-10-13",
                "10/13/2021 | 10/13/2021 | 2021-10-13",
                "04/05/2021 | 04/05/2021 | 2021-05-04",
                "13.10.2021 | 13.10.2021 | 2021-10-13",
            })
    void shouldFindDateWhenTextNamesOne(String text, String surface, String iso) {
        var found = FINDER.find(text);

        assertThat(found).singleElement().satisfies(date -> {
            assertThat(text.substring(date.start(), date.end())).isEqualTo(surface);
            assertThat(date.iso()).contains(iso);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "تأسس النادي عام 1998 في المدينة | عام 1998 | 1998",
                "ميزانية جديدة لسنة 2022 | سنة 2022 | 2022",
                "عدد المشاركين للعام 2022 | لعام 2022 | 2022",
                "منذ 2015 | 2015 | 2015",
                "В 2021 году открылась школа | 2021 году | 2021",
                "У 2021 році | 2021 році | 2021",
                "it closed in 1987 | 1987 | 1987",
                "il ouvre en 2021 | 2021 | 2021",
                "2021 yılında açıldı | 2021 yılında | 2021",
                "در سال ۲۰۲۱ | سال ۲۰۲۱ | 2021",
                "ساڵی ٢٠٢١ | ساڵی ٢٠٢١ | 2021",
                "2021年 | 2021年 | 2021",
                "im Jahr 1453 | Jahr 1453 | 1453",
            })
    void shouldFindYearWhenWordSaysSo(String text, String surface, String iso) {
        var found = FINDER.find(text);

        assertThat(found).singleElement().satisfies(date -> {
            assertThat(text.substring(date.start(), date.end())).isEqualTo(surface);
            assertThat(date.iso()).contains(iso);
            assertThat(date.precision()).isEqualTo(Precision.YEAR);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "يوم 12 ربيع الأول 1443 هـ | HIJRI | ah1443-03-12",
                "١٢/٠٣/١٤٤٣هـ | HIJRI | ah1443-03-12",
                "في رمضان 1442 | HIJRI | ah1442-09",
                "موسم 1443 هجري | HIJRI | ah1443",
                "عام 1442 | HIJRI | ah1442",
                "in Ramadan 1442 | HIJRI | ah1442-09",
                "مهر ماه ۱۴۰۰ | SOLAR_HIJRI | ap1400-07",
                "سال 1400 | SOLAR_HIJRI | ap1400",
                "۱۴۰۰ شمسی | SOLAR_HIJRI | ap1400",
            })
    void shouldClaimNoIsoDateWhenCalendarHasNoExactCounterpart(String text, CalendarSystem calendar, String key) {
        var found = FINDER.find(text);

        assertThat(found).singleElement().satisfies(date -> {
            assertThat(date.calendar()).isEqualTo(calendar);
            assertThat(date.iso()).isEmpty();
            assertThat(date.date().key()).isEqualTo(key);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7500 مشارك",
                "اتصل على 0021671234567 أو 2021-555-1234",
                "+7 (495) 123-45-67",
                "الدورة من 5 إلى 10 أغسطس (آب) المقبل",
                "в период с 6 по 7 сентября",
                "الغرفة 2021",
                "2021",
                "version 10.2.2021.4",
                "price 1,999.50",
                "fell by 2000.5 points",
                "in 2020% of cases",
                "in 1500 cases",
                "in the 1990s",
                "score 3-2, 2000 fans",
                "45/45/2021",
                "00/00/2021",
                "2021-13-45",
                "2021/22",
                "https://news.example/2021/10/13/fair",
                "192.168.10.2021",
                "id=2021-10-13",
                "عام 202",
                "13 October\n2021 people came",
                "He left in October. 2021 was better",
                "مارس 99999",
            })
    void shouldFindNothingWhenNumbersAreNoDate(String text) {
        assertThat(FINDER.find(text)).isEmpty();
    }

    @Test
    void shouldFindAllDatesInOrderWhenTextNamesSeveral() {
        var found = FINDER.find("From 1 May 2019 to 2 May 2019, and again 2020-01-02; later in 2021.");

        assertThat(found)
                .extracting(date -> date.iso().orElse(""))
                .containsExactly("2019-05-01", "2019-05-02", "2020-01-02", "2021");
    }

    @Test
    void shouldKeepInvariantsOnRandomTexts() {
        var random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            var text = randomText(random);

            var found = FINDER.find(text);

            assertThat(found).as("seed %d, round %d: %s", SEED, round, text).isEqualTo(FINDER.find(text));
            int bound = 0;
            for (var date : found) {
                assertThat(date.start())
                        .as("seed %d, round %d: %s", SEED, round, text)
                        .isGreaterThanOrEqualTo(bound);
                assertThat(date.end()).isGreaterThan(date.start()).isLessThanOrEqualTo(text.length());
                bound = date.end();
            }
        }
    }

    private static String randomText(Random random) {
        return random.ints(random.nextInt(12), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }
}
