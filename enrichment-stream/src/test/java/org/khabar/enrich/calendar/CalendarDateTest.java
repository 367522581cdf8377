package org.khabar.enrich.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDateTest {
    @ParameterizedTest
    @CsvSource({
        "1400, 1, 1, 2021-03-21",
        "1400, 7, 21, 2021-10-13",
        "1399, 12, 30, 2021-03-20",
        "1402, 12, 29, 2024-03-19"
    })
    void shouldConvertSolarHijriDay(int year, int month, int day, LocalDate gregorian) {
        var date = new CalendarDate(CalendarSystem.SOLAR_HIJRI, year, month, day);

        assertThat(date.gregorianDay()).contains(gregorian);
    }

    @ParameterizedTest
    @CsvSource({
        "GREGORIAN, 2021, 2, 29",
        "GREGORIAN, 2021, 13, 1",
        "GREGORIAN, 0, 1, 1",
        "GREGORIAN, 2021, 0, 1",
        "HIJRI, 1443, 1, 31",
        "SOLAR_HIJRI, 1400, 12, 30",
    })
    void shouldRefuseDateThatCalendarDoesNotHave(CalendarSystem calendar, int year, int month, int day) {
        assertThatThrownBy(() -> new CalendarDate(calendar, year, month, day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(calendar.toString());
    }

    @Test
    void shouldGiveKeyOfCalendarWhenThereIsNoIsoForm() {
        assertThat(new CalendarDate(CalendarSystem.HIJRI, 1443, 3, 2).key()).isEqualTo("ah1443-03-02");
        assertThat(new CalendarDate(CalendarSystem.SOLAR_HIJRI, 1400, 7, 0).key())
                .isEqualTo("ap1400-07");
        assertThat(new CalendarDate(CalendarSystem.SOLAR_HIJRI, 1400, 7, 21).key())
                .isEqualTo("2021-10-13");
    }
}
