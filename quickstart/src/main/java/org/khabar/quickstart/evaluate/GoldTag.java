package org.khabar.quickstart.evaluate;

import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the names that gold files give to languages as BCP 47 tags. */
final class GoldTag {
    /** A code; after an underscore a script, a spelling, a country or the like. */
    private static final Pattern NAME = Pattern.compile("([a-z]{2,3})(?:_(cyrl|latn|arab)?.*)?");

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
        var code = new ULocale(parts.group(1)).getLanguage(); // of two letters where there is one
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
        return ULocale.minimizeSubtags(written, ULocale.Minimize.FAVOR_SCRIPT).toLanguageTag();
    }
}
