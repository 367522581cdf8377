package org.khabar.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextHashTest {
    @Test
    void shouldBeTheBeginningOfSha256InHex() {
        // FIPS 180-2, appendix B.1: the digest of "abc"
        assertThat(TextHash.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
    }

    @Test
    void shouldDifferWhenTheTextDiffers() {
        assertThat(TextHash.of("خبر")).isNotEqualTo(TextHash.of("خبر ")).hasSize(32);
    }
}
