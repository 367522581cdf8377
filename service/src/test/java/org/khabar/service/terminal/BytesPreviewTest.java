package org.khabar.service.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BytesPreviewTest {
    @Test
    void shouldShowTextAsText() {
        assertThat(BytesPreview.text("خبر\u001b".getBytes(UTF_8))).hasValue("خبر\\x1b");
        assertThat(BytesPreview.text(new byte[0])).hasValue("");
    }

    @Test
    void shouldNotTakeBinaryDataForText() {
        assertThat(BytesPreview.text(new byte[] {0, 0, 0, 0, 1, 'a'})).isEmpty();
        assertThat(BytesPreview.text(new byte[] {(byte) 0xC3, 0x28})).isEmpty();
    }

    @Test
    void shouldShowBytesInHexWithTheirAsciiUpToALimit() {
        var bytes = new byte[40];
        bytes[0] = 'k';
        bytes[1] = (byte) 0xFF;
        bytes[16] = 0x1B;

        assertThat(BytesPreview.hex(bytes, 18))
                .containsExactly(
                        "00000000  6b ff 00 00 00 00 00 00 00 00 00 00 00 00 00 00  k...............",
                        "00000010  1b 00                                            ..");
    }
}
