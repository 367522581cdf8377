package org.khabar.enrich.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What language a text is in.
 *
 * @param tag canonical BCP 47 tag, with the script where it is not the language's usual one ({@code zh-Hant},
 *     {@code uz-Cyrl}); {@code und} if the language cannot be told
 * @param confidence 0 to 1: how likely the tag is right; for {@code und} that of the likeliest language, which was not
 *     trusted, and 0 where there is none
 * @param script ISO 15924 code of the script that most letters are of; {@code Jpan} stands for kana with or without
 *     Han, {@code Kore} for Hangul, {@code Hant} for Han with traditional characters, {@code Hani} for Han otherwise; null
 *     if there is no letter
 * @param reason why the tag is {@code und}; null if it is not
 * @param candidates the likeliest languages, most likely first, whatever the tag says; empty where there is no text
 * @param shares the languages of a text that is in several, the largest share first; empty for all other texts
 */
public record LanguageTag(
        String tag,
        double confidence,
        @Nullable String script,
        @Nullable UndeterminedReason reason,
        List<LanguageCandidate> candidates,
        List<LanguageShare> shares) {
    /** BCP 47's tag for a language that is not known. */
    public static final String UNDETERMINED = "und";

    public LanguageTag {
        candidates = List.copyOf(candidates);
        shares = List.copyOf(shares);
    }

    /** Whether the language could be told. */
    public boolean isDetermined() {
        return reason == null;
    }
}
