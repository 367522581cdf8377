package org.khabar.quickstart.evaluate;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the names that gold files give to languages as BCP 47 tags. */
final class GoldTag {
    /** A code; after an underscore a script, a spelling, a country or the like. */
    private static final Pattern NAME = Pattern.compile("([a-z]{2,3})(?:_(cyrl|latn|arab)?.*)?");

    /** Codes of two letters by those of three. */
    private static final Map<String, String> SHORT_CODES = Stream.of(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> Locale.forLanguageTag(code).getISO3Language(), code -> code, (first, second) -> first));

    /** Codes that ISO 639-3 has merged into others, and ICU does not know as such. */
    private static final Map<String, String> MERGED = Map.of("lnc", "oc", "mly", "ms");

    private GoldTag() {}

    /**
     * The tag of a language: "afr" is "af", "azj_cyrl" "az-Cyrl", "srp_cyrl" "sr", "deu_1901" "de", "prs" "fa".
     *
     * @param name code of ISO 639, with a script or a variant after an underscore, or a tag
     * @param known tags that stay what they are, though others may be preferred
     */
    static String canonical(String name, Set<String> known) {
        var parts = NAME.matcher(name);
        if (known.contains(name) || !parts.matches()) {
            return name;
        }
        var code = SHORT_CODES.getOrDefault(parts.group(1), MERGED.getOrDefault(parts.group(1), parts.group(1)));
        var language = known.contains(code)
                ? code
                : ULocale.createCanonical(new ULocale(code)).getLanguage();
        if (parts.group(2) == null) {
            return language;
        }
        var written = new ULocale.Builder()
                .setLanguage(language)
                .setScript(parts.group(2))
                .build();
        boolean isUsual =
                ULocale.addLikelySubtags(new ULocale(language)).getScript().equals(written.getScript());
        return isUsual ? language : written.toLanguageTag();
    }
}
