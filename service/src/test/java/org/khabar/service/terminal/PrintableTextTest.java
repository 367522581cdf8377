package org.khabar.service.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrintableTextTest {
    @Test
    void shouldLeaveLettersOfAllScriptsAsTheyAre() {
        var text = "Harbour, ميناء، می\u200cروند, 港, \uD83D\uDCF0";

        assertThat(PrintableText.of(text)).isEqualTo(text);
    }

    @Test
    void shouldEscapeWhatMovesTheCursorOrBreaksTheLine() {
        assertThat(PrintableText.of("a\u001b[2Jb\r\nc\td\u0000e\u007ff\u0085g\u2028h"))
                .isEqualTo("a\\x1b[2Jb\\r\\nc\\td\\x00e\\x7ff\\u0085g\\u2028h");
    }

    @Test
    void shouldEscapeWhatTurnsTheDirectionOfTheTextBehindIt() {
        assertThat(PrintableText.of("a\u202eb\u2066c")).isEqualTo("a\\u202eb\\u2066c");
    }

    @Test
    void shouldEscapeLoneSurrogates() {
        assertThat(PrintableText.of("a\uD83Db")).isEqualTo("a\\ud83db");
    }

    @Test
    void shouldCutToTheLengthAndNeverThroughACharacter() {
        assertThat(PrintableText.of("abcdefgh", 8)).isEqualTo("abcdefgh");
        assertThat(PrintableText.of("abcdefghi", 8)).isEqualTo("abcde...");
        assertThat(PrintableText.of("abcd\uD83D\uDCF0fghi", 8)).isEqualTo("abcd...");
    }

    @Test
    void shouldBeSafeForAnyCharacters() {
        var random = new SplittableRandom(17);
        for (int run = 0; run < 2_000; run++) {
            var text = random.ints(random.nextInt(40), 0, Character.MAX_VALUE + 1)
                    .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                    .toString();

            assertThat(PrintableText.of(text).codePoints()).noneMatch(Character::isISOControl);
            assertThat(PrintableText.of(text, 10)).hasSizeLessThanOrEqualTo(10);
        }
    }
}
