package org.khabar.enrich.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenDateTest {
    private static final DateFinder FINDER = DateFinder.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-02-10T11:17:00+01:00 | 2017-02-10T11:17:00+01:00",
                "2017-02-10T11:17:00.123Z | 2017-02-10T11:17:00Z",
                "2017-02-10T11:17+0300 | 2017-02-10T11:17:00+03:00",
                "2017-02-10 11:17:00 | 2017-02-10T11:17:00",
                "2017-01-22T185600 | 2017-01-22T18:56:00",
                "20170122T185600Z | 2017-01-22T18:56:00Z",
                "20170122185600 | 2017-01-22T18:56:00",
                "20170122 | 2017-01-22",
                "2017-01-22 | 2017-01-22",
                "18/03/2017 | 2017-03-18",
                "10/05/2017 | 2017-05-10",
                "03/18/2017 | 2017-03-18",
                "١٨/٠٣/٢٠١٧ | 2017-03-18",
                "18.03.2017 14:05 | 2017-03-18T14:05:00",
                "Fri, 10 Feb 2017 11:17:00 GMT | 2017-02-10T11:17:00Z",
                "Fri, 10 Feb 2017 11:17:00 -0500 | 2017-02-10T11:17:00-05:00",
                "1486721820 | 2017-02-10T10:17:00Z",
                "1486721820000 | 2017-02-10T10:17:00Z",
                "13 October 2021 | 2021-10-13",
                "October 13, 2021 at 2:05 p.m. | 2021-10-13T14:05:00",
                "October 13, 2021 12:30 AM | 2021-10-13T00:30:00",
                "١٣ أكتوبر ٢٠٢١ | 2021-10-13",
                "الأربعاء 13 أكتوبر 2021 - 14:30 | 2021-10-13T14:30:00",
                "13 октября 2021, 09:07 | 2021-10-13T09:07:00",
                "۲۱ مهر ۱۴۰۰ | 2021-10-13",
                "2021年10月13日 08:00 | 2021-10-13T08:00:00",
                "2017-02-10T25:61:00Z | 2017-02-10",
            })
    void shouldKeepIsoFormWhenMetadataGivesDate(String given, String iso) {
        assertThat(FINDER.parse(given)).map(GivenDate::iso).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "None",
                "yesterday",
                "2017",
                "October 2021",
                "12 ربيع الأول 1443",
                "45/45/2017",
                "20171345",
                "2017-00-00",
                "1 May 2019 - 2 May 2019",
                "99999999999999999999",
            })
    void shouldGiveNothingWhenMetadataNamesNoSingleDay(String given) {
        assertThat(FINDER.parse(given)).isEmpty();
    }

    @Test
    void shouldKnowInstantWhenOffsetIsGiven() {
        var given = FINDER.parse("2017-02-10T11:17:00+01:00").orElseThrow();

        assertThat(given.day()).isEqualTo(LocalDate.of(2017, 2, 10));
        assertThat(given.instant()).contains(Instant.parse("2017-02-10T10:17:00Z"));
    }

    @Test
    void shouldKnowNoInstantWhenOffsetIsMissing() {
        var given = FINDER.parse("2017-02-10 11:17:00").orElseThrow();

        assertThat(given.instant()).isEmpty();
    }

    @Test
    void shouldGiveNothingWhenTextIsTooLongForMetadata() {
        assertThat(FINDER.parse("2017-02-10" + " ".repeat(100) + "x")).isEmpty();
    }

    @Test
    void shouldRefuseOffsetWithoutTime() {
        var day = LocalDate.of(2017, 2, 10);

        assertThatThrownBy(() -> new GivenDate(day, null, ZoneOffset.UTC)).isInstanceOf(IllegalArgumentException.class);
    }
}
