package org.khabar.service.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MomentTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-02-03T04:05:06Z, 2026-02-03T04:05:06Z",
        "2026-02-03T04:05:06+03:00, 2026-02-03T01:05:06Z",
        "2026-02-03, 2026-02-03T00:00:00Z",
        "90s, 2026-03-01T11:58:30Z",
        "15m, 2026-03-01T11:45:00Z",
        "2h, 2026-03-01T10:00:00Z",
        "3d, 2026-02-26T12:00:00Z"
    })
    void shouldReadMoments(String text, Instant moment) {
        assertThat(Moment.parse(text, NOW)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "3w", "-3d", "12:00"})
    void shouldSayHowAMomentIsWritten(String text) {
        assertThatThrownBy(() -> Moment.parse(text, NOW))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining(Moment.FORMS);
    }

    @Test
    void shouldPrintNothingThatHarmsATerminalWhenItRefuses() {
        assertThatThrownBy(() -> Moment.parse("\u001b[2J", NOW)).hasMessageContaining("\\x1b[2J");
    }
}
