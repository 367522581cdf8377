package org.khabar.ingest.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a text by its content: the first 16 bytes of the SHA-256 of its UTF-8, in lower-case hex. 128 bits keep the
 * chance of two texts sharing a name below one in a trillion for 10<sup>13</sup> texts.
 */
public final class TextHash {
    private static final int BYTES = 16;

    private TextHash() {}

    /** 32 hex digits. */
    public static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
