package org.khabar.enrich.dates;

import com.ibm.icu.util.ULocale;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A language whose relative dates are known. */
enum DateLanguage {
    AR("Arab"),
    FA("Arab"),
    RU("Cyrl"),
    EN("Latn"),
    FR("Latn");

    /** Varieties of Arabic that the language tagger knows. */
    private static final Set<String> ARABIC = Set.of("ar", "arz", "apc", "ary", "acm", "afb");

    /** The languages most widely written in a script. */
    private static final Set<DateLanguage> WIDEST = EnumSet.of(AR, RU, EN);

    private final String script;

    DateLanguage(String script) {
        this.script = script;
    }

    static DateLanguage named(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /**
     * The languages whose dates count in an article: its own, and for each script that it is not written in the widest.
     * Where its language is unknown, the widest of all.
     */
    static Set<DateLanguage> of(String languageTag) {
        var language = ULocale.forLanguageTag(languageTag).getLanguage();
        if (language.isEmpty() || "und".equals(language)) {
            return WIDEST;
        }
        var own = ARABIC.contains(language) ? "ar" : language;
        var ownScript = ULocale.addLikelySubtags(new ULocale(own)).getScript();
        var active = EnumSet.noneOf(DateLanguage.class);
        for (var each : values()) {
            boolean isOther = WIDEST.contains(each) && !each.script.equals(ownScript);
            if (isOther || each.name().equalsIgnoreCase(own)) {
                active.add(each);
            }
        }
        return active;
    }
}
