package org.khabar.enrich.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.schema.header.EventHeaders;

class LetterTextTest {
    private static final String CLEAR_SCREEN = "\u001b[2J";

    @Test
    void shouldTellALetterOnOneLine() {
        assertThat(LetterText.row(Letters.at(7), true).split(" +"))
                .containsExactly(
                        "articles.dead-letters-3@7",
                        "2026-03-01T12:00:00Z",
                        "NOT_AVRO",
                        "decode",
                        "articles.raw-0@107",
                        "0",
                        "yes",
                        "key-7");
    }

    @Test
    void shouldSayWhatCannotBeKnownOfARecordThatIsNoLetter() {
        var row = LetterText.row(
                Letters.of(7, null, null, DeadLetterHeaders.TOPIC, "", EventHeaders.REPLAY_ATTEMPTS, "many"), false);

        assertThat(row.split(" +")).containsSubsequence("decode", "?", "?", "no", "(none)");
    }

    @Test
    void shouldShowHeadersAndBytes() {
        var page = LetterText.page(
                Letters.of(7, "k", "\u0000\u0001ab", DeadLetterHeaders.STACK_TRACE, "at one\n\tat two"), false);

        assertThat(page)
                .contains(
                        "  khabar_dead_letter_reason = NOT_AVRO",
                        "  khabar_dead_letter_stacktrace = at one",
                        "      \\tat two",
                        "key  1 bytes",
                        "  k",
                        "value  4 bytes",
                        "  00000000  00 01 61 62                                      ..ab");
    }

    @Test
    void shouldPrintNothingThatHarmsATerminal() {
        var letter =
                Letters.of(7, CLEAR_SCREEN, CLEAR_SCREEN, DeadLetterHeaders.REASON, CLEAR_SCREEN, CLEAR_SCREEN, "x");

        assertThat(String.join("", LetterText.page(letter, false)).codePoints()).noneMatch(Character::isISOControl);
        assertThat(LetterText.row(letter, false).codePoints()).noneMatch(Character::isISOControl);
        assertThat(LetterText.fullJson(letter, false).codePoints()).noneMatch(Character::isISOControl);
    }

    @Test
    void shouldGiveScriptsAllThatThereIs() throws IOException {
        var json = new JsonMapper().readTree(LetterText.fullJson(Letters.of(7, "k", null), true));

        assertThat(json.get("letter").asText()).isEqualTo("articles.dead-letters-3@7");
        assertThat(json.get("keyText").asText()).isEqualTo("k");
        assertThat(json.get("key").binaryValue()).isEqualTo("k".getBytes(UTF_8));
        assertThat(json.get("value").isNull()).isTrue();
        assertThat(json.get("attempts").asInt()).isZero();
        assertThat(json.get("replayed").asBoolean()).isTrue();
        assertThat(json.get("headers")).isNotEmpty();
    }
}
