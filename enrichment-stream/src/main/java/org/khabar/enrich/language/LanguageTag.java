package org.khabar.enrich.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What language a text is in.
 *
 * @param tag canonical BCP 47 tag, {@code und} if the language cannot be told
 * @param confidence 0 to 1: how likely the tag is right; for {@code und} that of the likeliest language, which was not
 *     trusted, and 0 where there is no text
 * @param script ISO 15924 code of the script that most letters are of; {@code Jpan} stands for kana with or without
 *     Han, {@code Kore} for Hangul; null if there is no letter
 * @param reason why the tag is {@code und}; null if it is not
 * @param candidates the likeliest languages, most likely first, whatever the tag says; empty where there is no text
 */
public record LanguageTag(
        String tag,
        double confidence,
        @Nullable String script,
        @Nullable UndeterminedReason reason,
        List<LanguageCandidate> candidates) {
    /** BCP 47's tag for a language that is not known. */
    public static final String UNDETERMINED = "und";

    public LanguageTag {
        candidates = List.copyOf(candidates);
    }

    /** Whether the language could be told. */
    public boolean isDetermined() {
        return reason == null;
    }
}
