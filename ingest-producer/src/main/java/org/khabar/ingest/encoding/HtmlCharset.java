package org.khabar.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The encoding that a page of HTML names in its head; read where its bytes are no UTF-8. */
public final class HtmlCharset {
    /** Browsers look no further either. */
    private static final int HEAD_BYTES = 1024;

    private static final Pattern META =
            Pattern.compile("<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([a-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    /**
     * Labels that mean another encoding than the one they name, as pages have them and browsers read them: WHATWG Encoding,
     * section 4.2 (names and labels), and HTML, section 13.2.3.2: who can read a {@code meta} as ASCII reads no UTF-16.
     */
    private static final Map<String, String> MEANT = meant(Map.of(
            "windows-1252",
                    List.of(
                            "iso-8859-1",
                            "iso8859-1",
                            "iso88591",
                            "iso_8859-1",
                            "iso-ir-100",
                            "latin1",
                            "l1",
                            "cp819",
                            "ibm819",
                            "us-ascii",
                            "ascii"),
            "windows-1254", List.of("iso-8859-9", "iso8859-9", "iso88599", "iso_8859-9", "iso-ir-148", "latin5", "l5"),
            "GBK", List.of("gb2312", "gb_2312", "gb_2312-80", "csgb2312", "chinese", "iso-ir-58", "x-gbk"),
            "UTF-8", List.of("utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2", "iso-10646-ucs-2")));

    private HtmlCharset() {}

    private static Map<String, String> meant(Map<String, List<String>> labels) {
        var byLabel = new HashMap<String, String>();
        labels.forEach((charset, names) -> names.forEach(name -> byLabel.put(name, charset)));
        return Map.copyOf(byLabel);
    }

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

    private static Optional<Charset> charset(String label) {
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(label.toLowerCase(Locale.ROOT), label)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
