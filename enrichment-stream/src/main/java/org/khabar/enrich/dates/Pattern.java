package org.khabar.enrich.dates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to say a date.
 *
 * @param language the language it is said in
 * @param meaning what it says
 * @param before words one of which must stand before it, or null; they are no part of it
 * @param elements its parts, at least one
 * @param signs what stands before each part, and, as the last, behind all of them; spaces apart
 */
record Pattern(
        DateLanguage language,
        Meaning meaning,
        Element.@Nullable Words before,
        List<Element> elements,
        List<String> signs) {
    /** Copies the lists. */
    Pattern {
        elements = List.copyOf(elements);
        signs = List.copyOf(signs);
    }

    boolean startsWithDate() {
        return elements.get(0) == NumberElement.DATE;
    }

    /** The match of a pattern whose parts have been met between two tokens; null if what must stand around is not there. */
    @Nullable
    Match complete(TimeText text, int token, int behind) {
        if (before != null && (token == 0 || !before.isAt(text, token - 1) || !text.hasBefore(token, ""))) {
            return null;
        }
        int endOfSigns = text.endOfSignsBehind(behind - 1, signs.get(elements.size()));
        return endOfSigns < 0 ? null : new Match(this, token, behind, opensBracket() ? endOfSigns : end(text, behind));
    }

    /** A bracket that the expression opened belongs to it; one that was open before does not. */
    private boolean opensBracket() {
        return signs.subList(1, elements.size()).contains("(");
    }

    private int end(TimeText text, int behind) {
        boolean endsWithDate = elements.get(elements.size() - 1) == NumberElement.DATE;
        return endsWithDate ? text.endOfDateBefore(behind) : text.tokens().end(behind - 1);
    }
}
