package org.khabar.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.ingest.encoding.Samples.ARABIC;
import static org.khabar.ingest.encoding.Samples.ENGLISH;
import static org.khabar.ingest.encoding.Samples.bytes;
import static org.khabar.ingest.encoding.Samples.join;
import static org.khabar.ingest.encoding.Samples.octets;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodingDetectorTest {
    @Test
    void shouldNotMindThatASampleEndsWithinACharacter() {
        var sample = bytes(ARABIC, "UTF-8");

        assertThat(EncodingDetector.detect(Arrays.copyOf(sample, sample.length - 3)))
                .contains(Encoding.UTF_8);
        assertThat(EncodingDetector.detect(octets(0xD9))).contains(Encoding.UTF_8);
    }

    @Test
    void shouldNotMindThatASampleEndsWithinASurrogatePair() {
        var text = " " + "\uD83D\uDE00 ok\n".repeat(EncodingDetector.SAMPLE_BYTES / 12);
        var sample = Arrays.copyOf(bytes(text + "  \uD83D\uDE00", "UTF-16LE"), EncodingDetector.SAMPLE_BYTES);

        assertThat(EncodingDetector.detect(sample)).map(Encoding::name).contains("UTF-16LE");
    }

    @Test
    void shouldSeeUtf8AmongGarbageWhenMostLinesAreSound() {
        var garbage = new byte[200];
        new Random(7).nextBytes(garbage);
        var sample = join(bytes(ENGLISH, "UTF-8"), garbage, bytes("\n" + ENGLISH, "UTF-8"));

        assertThat(EncodingDetector.detect(sample)).isEmpty();
        assertThat(EncodingDetector.detectByLines(sample)).contains(Encoding.UTF_8);
    }

    @Test
    void shouldSeeNothingInGarbage() {
        var garbage = new byte[60_000];
        new Random(7).nextBytes(garbage);

        assertThat(EncodingDetector.detectByLines(garbage)).isEmpty();
    }
}
