package org.khabar.ingest.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells Windows-1256 (Arabic) and Windows-1251 (Cyrillic) from each other and from all else. ICU's detector proposes by
 * the frequency of three-letter sequences; since it proposes something for any bytes, a proposal counts only if the
 * decoded text is {@linkplain ScriptSanity plausible} in the script of the encoding.
 */
final class LegacyEncodings {
    private static final Set<String> KNOWN = Set.of("windows-1256", "windows-1251");

    // The rivals are here to be recognised and refused: KOI8-R read as Windows-1251 is Cyrillic too, in capitals.
    private static final Map<String, UnicodeScript> SCRIPTS = Map.of(
            "windows-1256", UnicodeScript.ARABIC,
            "ISO-8859-6", UnicodeScript.ARABIC,
            "windows-1251", UnicodeScript.CYRILLIC,
            "ISO-8859-5", UnicodeScript.CYRILLIC,
            "KOI8-R", UnicodeScript.CYRILLIC);

    // The detector looks at no more than its first 8,000 bytes, so menus in ASCII before the article are left out.
    private static final int DETECTOR_BYTES = 8_000;

    private LegacyEncodings() {}

    /** The encoding of a sample that is neither UTF-8 nor UTF-16; empty when it is none that is known. */
    static Optional<Charset> detect(byte[] sample) {
        return Arrays.stream(proposals(sample))
                .map(CharsetMatch::getName)
                .filter(name -> isPlausible(sample, name))
                .limit(1)
                .filter(KNOWN::contains)
                .map(Charset::forName)
                .findFirst();
    }

    /** Name of the encoding that the bytes most look like, for people to read. */
    static Optional<String> mostLike(byte[] sample) {
        return Arrays.stream(proposals(sample)).map(CharsetMatch::getName).findFirst();
    }

    private static CharsetMatch[] proposals(byte[] sample) {
        var from = firstBeyondAscii(sample);
        var detector = new CharsetDetector();
        detector.setText(Arrays.copyOfRange(sample, from, Math.min(sample.length, from + DETECTOR_BYTES)));
        return detector.detectAll();
    }

    private static boolean isPlausible(byte[] sample, String name) {
        var script = SCRIPTS.get(name);
        return script != null
                && StrictDecoder.decode(sample, 0, Charset.forName(name))
                        .filter(text -> ScriptSanity.isPlausible(text, script))
                        .isPresent();
    }

    private static int firstBeyondAscii(byte[] sample) {
        for (var i = 0; i < sample.length; i++) {
            if (sample[i] < 0) {
                return i;
            }
        }
        return 0;
    }
}
