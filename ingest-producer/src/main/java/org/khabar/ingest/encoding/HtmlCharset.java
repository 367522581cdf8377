package org.khabar.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The encoding that a page of HTML names in its head; read where its bytes are no UTF-8. */
public final class HtmlCharset {
    /** Browsers look no further either. */
    private static final int HEAD_BYTES = 1024;

    private static final Pattern META =
            Pattern.compile("<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([a-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private HtmlCharset() {}

    /**
     * Decodes a page whose encoding is not known: by its mark, as UTF-8 or as what its bytes look like, as any text; but what
     * the page names counts more than what its bytes look like.
     */
    public static Decoding decode(byte[] page) {
        var detected = EncodingDetector.detect(page);
        boolean isSure = detected.isPresent() && isUnicode(detected.get());
        return (isSure ? Optional.<Charset>empty() : named(page))
                .map(charset -> TextDecoder.decode(page, 0, new Encoding(charset, 0)))
                .filter(Decoding.Text.class::isInstance)
                .orElseGet(() -> TextDecoder.decode(page));
    }

    private static boolean isUnicode(Encoding encoding) {
        return encoding.charset().name().startsWith("UTF-");
    }

    private static Optional<Charset> named(byte[] page) {
        var head = new String(page, 0, Math.min(page.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        var meta = META.matcher(head);
        return meta.find() ? charset(meta.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
