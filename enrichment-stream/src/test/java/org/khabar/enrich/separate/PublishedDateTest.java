package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.separate.SeparatorUnderTest.FIRST;
import static org.khabar.enrich.separate.SeparatorUnderTest.SECOND;
import static org.khabar.enrich.separate.SeparatorUnderTest.SEPARATOR;
import static org.khabar.enrich.separate.SeparatorUnderTest.TITLE;
import static org.khabar.enrich.separate.SeparatorUnderTest.article;
import static org.khabar.enrich.separate.SeparatorUnderTest.labelOf;
import static org.khabar.enrich.separate.SeparatorUnderTest.only;
import static org.khabar.enrich.separate.SeparatorUnderTest.scrape;
import static org.khabar.enrich.separate.SeparatorUnderTest.separate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedDateTest {
    @ParameterizedTest
    @CsvSource({
        "2203-10-13T00:00:00Z, 2203-10-13, FUTURE",
        "0001-01-01T00:00:00, 0001-01-01, ABSURD",
        "2024-06-03T12:00:00Z, 2024-06-03T12:00:00Z, VALID",
        "2024-06-03T12:00:01Z, 2024-06-03T12:00:01Z, FUTURE",
        "13/10/2021, 2021-10-13, VALID",
        "soon, , UNKNOWN",
        ", , UNKNOWN",
    })
    void shouldReadMetadataAndSayWhetherTheyCanBeBelieved(
            @Nullable String given, @Nullable String published, PublishedValidity validity) {
        var article = only(SEPARATOR.separate(scrape(TITLE, FIRST + "\n" + SECOND, given)));

        assertThat(article.published()).isEqualTo(published);
        assertThat(article.validity()).isEqualTo(validity);
    }

    @ParameterizedTest
    @CsvSource({
        "13 October 2021, 2021-10-13, VALID",
        "١٣ أكتوبر ٢٠٢١, 2021-10-13, VALID",
        "نشر في: 13 أكتوبر 2021 الساعة 10:20, 2021-10-13, VALID",
        "14 марта 2023 года, 2023-03-14, VALID",
        "۱۲ مهر ۱۴۰۲, 2023-10-04, VALID",
        "Publié le 7 septembre 2021 à 08h30, 2021-09-07, VALID",
        "Yayınlanma: 21 Mart 2022 14:05, 2022-03-21, VALID",
        "2023年5月6日, 2023-05-06, VALID",
        "2023年5月6日 09:32  来源:海滨日报  字号:小 中 大, 2023-05-06, VALID",
        "14 جنوری 2023, 2023-01-14, VALID", // Urdu
        "6 בפברואר 2023, 2023-02-06, VALID",
        "१४ मार्च २०२३, 2023-03-14, VALID",
        "14 апрели 2023, 2023-04-14, VALID", // Tajik
        "14 may 2023, 2023-05-14, VALID", // Uzbek
        "14 маусым 2023, 2023-06-14, VALID", // Kazakh
        "14 июль 2023, 2023-07-14, VALID", // Kyrgyz
        "14 de agosto de 2023, 2023-08-14, VALID", // Portuguese
        "14 settembre 2023, 2023-09-14, VALID",
        "14 października 2023, 2023-10-14, VALID",
        "14 Oktoba 2023, 2023-10-14, VALID", // Swahili
        "14 Νοεμβρίου 2023, 2023-11-14, VALID",
        "14 декабри соли 2023, 2023-12-14, VALID", // Tajik
        "3 June 2024, 2024-06-03, VALID",
        "4 June 2024, 2024-06-04, FUTURE",
        "13 October 2103, 2103-10-13, FUTURE",
        "31 December 1899, 1899-12-31, ABSURD",
        "1 January 1970, 1970-01-01, ABSURD",
    })
    void shouldReadDateLineAndSayWhetherItCanBeBelieved(String line, String published, PublishedValidity validity) {
        var separation = separate(TITLE, line, FIRST, SECOND);

        assertThat(labelOf(separation, 2)).isEqualTo(LineLabel.DATE);
        assertThat(only(separation).published()).isEqualTo(published);
        assertThat(only(separation).validity()).isEqualTo(validity);
    }

    @Test
    void shouldMarkHijriDateAndClaimNoGregorianDayForIt() {
        var article = article(TITLE, "12 ربيع الأول 1443 هـ", FIRST, SECOND);

        assertThat(article.publishedHijri()).isEqualTo("1443-03-12");
        assertThat(article.published()).isNull();
        assertThat(article.validity()).isEqualTo(PublishedValidity.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-13, 2021-10-12, 2021-10-13, VALID",
        "2021-10-13, 2021-10-13T10:00:00Z, 2021-10-13T10:00:00Z, VALID",
        "2103-10-13, 2021-10-13, 2021-10-13, VALID",
        "2103-10-13, 1970-01-01, 2103-10-13, FUTURE",
        "2103-10-13, soon, 2103-10-13, FUTURE",
    })
    void shouldPreferTextsDateToMetadataUnlessOnlyTheseCanBeBelieved(
            String line, String given, String published, PublishedValidity validity) {
        var text = String.join("\n", TITLE, line, FIRST, SECOND);

        var article = only(SEPARATOR.separate(scrape(TITLE, text, given)));

        assertThat(article.published()).isEqualTo(published);
        assertThat(article.validity()).isEqualTo(validity);
    }
}
