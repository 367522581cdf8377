package org.khabar.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprinterTest {
    private static final long SEED = 20_260_301;

    private final Fingerprinter fingerprinter = new Fingerprinter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port is open.|the PORT — is   open",
                "The port is open.|«The» port,\u00a0is open!!",
                "أُعلنَ الخبرُ في المدينة|اعلن الخبر في المدينه",
                "إلى المستشفى|الي المستشفي",
                "مــــدينة|مدينة",
                "عام ٢٠٢٦|عام 2026",
                "سال ۱۴۰۵|سال 1405",
                "می‌رود|میرود",
                "Ёлка в Москве|елка в москве",
                "ﬁne|fine",
            })
    void shouldBeTheSameForSpellingsOfOneText(String one, String other) {
        assertThat(fingerprinter.fingerprint(one)).isPresent().isEqualTo(fingerprinter.fingerprint(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the port is open|the port is shut",
                "the port is open|port the is open",
                "re open|reopen",
                "12 000|12000",
                "one. Two|one two three",
                "राम|रम",
            })
    void shouldDifferForDifferentTexts(String one, String other) {
        assertThat(fingerprinter.fingerprint(one)).isPresent().isNotEqualTo(fingerprinter.fingerprint(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "… — ?!", "🙂 🙂", "\u200f\u200e"})
    void shouldBeAbsentWhereThereIsNoWord(String text) {
        assertThat(fingerprinter.fingerprint(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"one|1", "one two|2", "one,two;three|3", "一二三|3", "สวัสดี ok|7", "𝟙 𐍈|2"})
    void shouldCountTheWords(String text, int words) {
        assertThat(fingerprinter.fingerprint(text).orElseThrow().getWords()).isEqualTo(words);
    }

    @Test
    void shouldHoldSixteenBytes() {
        var fingerprint = fingerprinter.fingerprint("any text").orElseThrow();

        assertThat(fingerprint.getBodyHash().remaining()).isEqualTo(16);
    }

    @Test
    void shouldNotDependOnWhatStandsBetweenTheWordsOfRandomTexts() {
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            var words = random.ints(1 + random.nextInt(30), 0, 1_000)
                    .mapToObj(number -> "w" + number)
                    .toList();

            var plain = fingerprinter.fingerprint(String.join(" ", words));
            var spaced = fingerprinter.fingerprint(" " + String.join(separator(random), words) + "\n");

            assertThat(spaced).as("seed %d, round %d", SEED, round).isEqualTo(plain);
        }
    }

    @Test
    void shouldBearRandomCharacters() {
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            var text = random.ints(random.nextInt(80), 0, 0x10000)
                    .collect(StringBuilder::new, (built, unit) -> built.append((char) unit), StringBuilder::append)
                    .toString();

            assertThat(fingerprinter.fingerprint(text))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(fingerprinter.fingerprint(text));
        }
    }

    private static String separator(Random random) {
        var separators = new String[] {", ", "\n\n", " — ", "\u00a0", "...", "\t/"};
        return separators[random.nextInt(separators.length)];
    }
}
