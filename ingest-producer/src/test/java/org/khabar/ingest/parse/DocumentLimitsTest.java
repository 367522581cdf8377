package org.khabar.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.schema.RejectionReason;

class DocumentLimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "é", "خبر", "漢字", "\uD83D\uDE00", "a\uD83D\uDE00\uD83D\uDE00ب"})
    void shouldCountBytesAsUtf8WritesThem(String text) {
        assertThat(DocumentLimits.utf8Bytes(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00b", "\uD83D\uD83D\uDE00"})
    void shouldCountLoneSurrogatesAsTheReplacementCharacter(String text) {
        var replaced = text.codePoints()
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(DocumentLimits.utf8Bytes(text)).isEqualTo(replaced.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void shouldRefuseIdThatIsTooLongForAKey() {
        var json = "{\"id\": \"%s\", \"text\": \"a\"}".formatted("i".repeat(4_097));

        var read = JsonDocumentParser.forPublishing().parse(json, Place.line("news.jsonl", 1, null));

        assertThat(read).isInstanceOfSatisfying(Read.Rejected.class, refused -> {
            assertThat(refused.rejection().getRawId()).isEqualTo("news.jsonl:1");
            assertThat(refused.rejection().getReason()).isEqualTo(RejectionReason.TOO_LARGE);
            assertThat(refused.rejection().getDetail()).isEqualTo("id has 4097 bytes of UTF-8, more than 4096");
        });
    }
}
