package org.khabar.enrich.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values were computed by another program: what is in stores today must be found by the hashes of tomorrow. */
class HashTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, b456bcfc34c2cb2c",
        "-1, 64b5720b4b825f21",
        "-9223372036854775808, 8f780810af31a493",
    })
    void shouldKeepTheValuesOfMix(long value, String hash) {
        assertThat(Long.toUnsignedString(Hash.mix(value), 16)).isEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({
        "'', efd01f60ba992926",
        "harbour, 1b7549d8d75b9068",
        "ميناء, f4b3ff48655cd9ec",
        "港, 60c543c13910ef1b",
        "𐍈, 996b0564a3667d35",
    })
    void shouldKeepTheValuesOfTexts(String text, String hash) {
        assertThat(Long.toUnsignedString(Hash.of(text), 16)).isEqualTo(hash);
    }

    @Test
    void shouldGiveEachNumberAnotherHash() {
        var hashes = new HashSet<Long>();
        for (long value = -50_000; value < 50_000; value++) {
            hashes.add(Hash.mix(value));
        }

        assertThat(hashes).hasSize(100_000);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 2147483647", "8589934591, 0", "8589934592, 1", "-9223372036854775808, 1073741824"})
    void shouldTakeTheUpper31BitsAsANumberThatIsNotNegative(long hash, int upper) {
        assertThat(Hash.upper31(hash)).isEqualTo(upper);
    }
}
