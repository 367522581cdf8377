package org.khabar.enrich.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.khabar.enrich.calendar.DateFinder;

class TsvResourceTest {
    @Test
    void shouldNameResourceWhenItIsMissing() {
        var resource = new TsvResource(DateFinder.class, "no-such.tsv");

        assertThatThrownBy(() -> resource.rows(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org/khabar/enrich/calendar/no-such.tsv");
    }

    @Test
    void shouldNameResourceAndLineWhenColumnsAreMissing() {
        var resource = new TsvResource(DateFinder.class, "months.tsv");

        assertThatThrownBy(() -> resource.rows(5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("months.tsv")
                .hasMessageContaining("GREGORIAN\t1");
    }
}
