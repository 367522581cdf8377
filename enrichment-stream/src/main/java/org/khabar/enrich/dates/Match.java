package org.khabar.enrich.dates;

import org.jspecify.annotations.Nullable;

/**
 * A pattern found in a text.
 *
 * @param pattern the pattern
 * @param token its first token
 * @param behind the token behind it
 * @param end UTF-16 offset behind it
 */
record Match(Pattern pattern, int token, int behind, int end) {
    boolean isLongerThan(@Nullable Match other) {
        return other == null || end > other.end;
    }

    /** What its words say. */
    Reading read(TimeText text) {
        var reading = new Reading();
        int at = token;
        for (var element : pattern.elements()) {
            at = element.match(text, at, reading);
        }
        return reading;
    }
}
