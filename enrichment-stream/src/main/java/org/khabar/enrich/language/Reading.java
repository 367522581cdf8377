package org.khabar.enrich.language;

import java.util.List;

/**
 * What is known of a text when its language is decided.
 *
 * @param script ISO 15924 code of the script that most letters are of
 * @param ranking the likeliest languages, most likely first; never empty
 */
record Reading(String script, List<Ranked> ranking) {
    Ranked likeliest() {
        return ranking.get(0);
    }

    record Ranked(KnownLanguage language, double probability) {
        LanguageCandidate candidate() {
            return new LanguageCandidate(language.tag(), probability);
        }
    }
}
