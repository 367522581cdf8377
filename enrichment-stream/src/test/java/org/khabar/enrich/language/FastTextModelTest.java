package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastTextModelTest {
    private static final String RESOURCE = "lid.176.ftz";

    @Test
    void shouldKnowLanguagesOfShippedModel() {
        var model = FastTextModel.load(RESOURCE);

        assertThat(model.labels()).hasSize(176).doesNotHaveDuplicates().contains("ar", "ru", "ckb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "كلمة", "one two three"})
    void shouldGiveProbabilitiesThatSumToOne(String text) {
        var model = FastTextModel.load(RESOURCE);

        var probabilities = model.probabilities(model.read(text));

        assertThat(probabilities).hasSize(176);
        assertThat(Arrays.stream(probabilities).sum()).isEqualTo(1, within(1e-6));
        assertThat(probabilities[model.likeliest(model.read(text))])
                .isEqualTo(Arrays.stream(probabilities).max().orElseThrow());
    }

    @Test
    void shouldNameResourceWhenItIsMissing() {
        assertThatThrownBy(() -> FastTextModel.load("no-such.ftz"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such.ftz");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 40, 60, 100, 150_000, 300_000, 500_000, 930_000, 938_012})
    void shouldNameResourceWhenItEndsTooEarly(int length) throws IOException {
        var cut = Arrays.copyOf(shipped(), length);

        assertThatThrownBy(() -> FastTextModel.read(new ModelInput("cut.ftz", cut)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cut.ftz");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 32, 36, 40, 44, 48, 64, 68, 72})
    void shouldNameResourceWhenHeaderIsDamaged(int offset) throws IOException {
        var damaged = shipped();
        Arrays.fill(damaged, offset, offset + Integer.BYTES, (byte) 0x7F);

        assertThatThrownBy(() -> FastTextModel.read(new ModelInput("damaged.ftz", damaged)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged.ftz");
    }

    @Test
    void shouldNameResourceWhenBytesAreLeftOver() throws IOException {
        var longer = Arrays.copyOf(shipped(), shipped().length + 1);

        assertThatThrownBy(() -> FastTextModel.read(new ModelInput("longer.ftz", longer)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("longer.ftz");
    }

    private static byte[] shipped() throws IOException {
        try (var stream = FastTextModelTest.class.getResourceAsStream(RESOURCE)) {
            return stream.readAllBytes();
        }
    }
}
