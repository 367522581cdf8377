package org.khabar.schema.identity;

import java.nio.charset.StandardCharsets;

/**
 * One spelling for the many that percent-encoding allows (RFC 3986, section 6.2.2): unreserved characters are plain, hex
 * digits are upper case, and what no URL may hold, non-ASCII above all, is encoded as UTF-8.
 */
final class PercentEncoding {
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /**
     * Normalises a path or a part of a query. Reserved characters stay as they are, plain or encoded, since the two may
     * differ in meaning; a percent sign that begins no escape is encoded.
     */
    static String normalise(String part) {
        var out = new StringBuilder(part.length() + 16);
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < bytes.length; i++) {
            if (isEscape(bytes, i)) {
                var value = Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16);
                append(out, value, isUnreserved(value));
                i += 2;
            } else {
                append(out, bytes[i] & 0xFF, isUnreserved(bytes[i]) || isReserved(bytes[i]));
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int value, boolean plain) {
        if (plain) {
            out.append((char) value);
        } else {
            out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 0xF));
        }
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return bytes[at] == '%'
                && at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c > 0 && "-._~".indexOf(c) >= 0);
    }

    // The reserved characters that a path or query may hold; square brackets may not.
    private static boolean isReserved(int c) {
        return c > 0 && "!$&'()*+,;=:@/?".indexOf(c) >= 0;
    }
}
