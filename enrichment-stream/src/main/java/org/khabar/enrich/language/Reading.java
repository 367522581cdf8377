package org.khabar.enrich.language;

import java.util.List;

/**
 * What is known of a text when its language is decided.
 *
 * @param script ISO 15924 code of the script that most letters are of
 * @param ranking the likeliest languages that are written in it, most likely first; empty if none is
 * @param elsewhere the probability that it is in a language that is not known
 */
record Reading(String script, List<LanguageCandidate> ranking, double elsewhere) {
    /** The probability of the likeliest language; 0 if there is none. */
    double confidence() {
        return ranking.isEmpty() ? 0 : ranking.get(0).probability();
    }
}
