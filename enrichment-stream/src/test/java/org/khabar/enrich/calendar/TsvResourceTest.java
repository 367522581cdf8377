package org.khabar.enrich.calendar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TsvResourceTest {
    @Test
    void shouldNameResourceWhenItIsMissing() {
        var resource = new TsvResource("no-such.tsv");

        assertThatThrownBy(() -> resource.rows(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org/khabar/enrich/calendar/no-such.tsv");
    }

    @Test
    void shouldNameResourceAndLineWhenColumnsAreMissing() {
        var resource = new TsvResource("months.tsv");

        assertThatThrownBy(() -> resource.rows(5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("months.tsv")
                .hasMessageContaining("GREGORIAN\t1");
    }
}
