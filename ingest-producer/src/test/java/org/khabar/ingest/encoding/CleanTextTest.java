package org.khabar.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void shouldLeaveCleanTextAlone() {
        var text = "خبر\n\tعاجل \uD83D\uDE00";

        assertThat(CleanText.of(text)).isEqualTo(text);
        assertThat(CleanText.of("")).isEmpty();
    }

    @Test
    void shouldWriteOneKindOfLineEnd() {
        assertThat(CleanText.of("a\r\nb\rc\n\r\nd\r")).isEqualTo("a\nb\nc\n\nd\n");
    }

    @Test
    void shouldPutSpacesForControlCharacters() {
        assertThat(CleanText.of("a\u0000b\u000Bc\fd\u007Fe\u0085f")).isEqualTo("a b c d e f");
    }

    @Test
    void shouldReplaceWhatUtf8CannotSay() {
        assertThat(CleanText.of("a\uD83Db\uDE00")).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void shouldBeIdempotentAndSurviveUtf8WhenTextIsRandom() {
        var seed = 20260301L;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var chars = new char[random.nextInt(40)];
            for (var i = 0; i < chars.length; i++) {
                chars[i] = (char) random.nextInt(random.nextBoolean() ? 64 : 0x10000);
            }

            var clean = CleanText.of(new String(chars));

            assertThat(CleanText.of(clean)).as("seed %d, round %d", seed, round).isEqualTo(clean);
            assertThat(new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(clean);
        }
    }
}
