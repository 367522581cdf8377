package org.khabar.service.terminal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Bytes as a person reads them: as text where they are text, else in hex with the ASCII beside it. */
public final class BytesPreview {
    private static final int LINE_BYTES = 16;

    private BytesPreview() {}

    /** The bytes as one line of safe text; empty when they are no UTF-8, or hold a NUL, as binary formats do. */
    public static Optional<String> text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(PrintableText.of(text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Lines of offset, hex and ASCII, sixteen bytes each.
     *
     * @param most bytes to show
     */
    public static List<String> hex(byte[] bytes, int most) {
        var lines = new ArrayList<String>();
        int end = Math.min(bytes.length, most);
        for (int from = 0; from < end; from += LINE_BYTES) {
            lines.add(line(bytes, from, Math.min(end, from + LINE_BYTES)));
        }
        return lines;
    }

    private static String line(byte[] bytes, int from, int to) {
        var hex = new StringBuilder();
        var ascii = new StringBuilder();
        for (int i = from; i < to; i++) {
            hex.append(String.format(Locale.ROOT, "%02x ", bytes[i]));
            ascii.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '.');
        }
        return String.format(Locale.ROOT, "%08x  %-48s %s", from, hex, ascii);
    }
}
