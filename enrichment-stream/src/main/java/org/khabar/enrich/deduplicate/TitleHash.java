package org.khabar.enrich.deduplicate;

import org.jspecify.annotations.Nullable;
import org.khabar.enrich.sketch.Hash;
import org.khabar.enrich.text.TextFolder;

/** Makes headlines comparable: equal ones, but for punctuation, white space, case and diacritics, have one hash. */
final class TitleHash {
    /** Of an article without a headline. */
    static final long NONE = 0;

    private TitleHash() {}

    /** The hash of a headline; {@link #NONE} when there is none, or no letter or digit in it. */
    static long of(@Nullable String title) {
        if (title == null) {
            return NONE;
        }
        var letters = TextFolder.fold(title)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return letters.isEmpty() ? NONE : Hash.of(letters);
    }
}
