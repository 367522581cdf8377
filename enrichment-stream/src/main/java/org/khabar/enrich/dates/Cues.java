package org.khabar.enrich.dates;

import java.util.BitSet;

/** Words beside an expression that belong to it or say whether it lies ahead. */
final class Cues {
    /** As far to the left as the verb of an expression mostly stands. */
    private static final int MAX_LEFT = 8;

    /** "В среду состоится": nearer on the right, as there the next clause begins soon. */
    private static final int MAX_RIGHT = 2;

    private final BitSet leads = new BitSet();
    private final BitSet future = new BitSet();
    private final BitSet past = new BitSet();

    Cues(Lexicon lexicon) {
        for (var language : DateLanguage.values()) {
            fill(leads, lexicon, language, LexemeClass.LEAD);
            fill(future, lexicon, language, LexemeClass.FUTURE);
            fill(past, lexicon, language, LexemeClass.PAST);
        }
    }

    private static void fill(BitSet words, Lexicon lexicon, DateLanguage language, LexemeClass kind) {
        lexicon.of(language, kind).forEach(lexeme -> words.set(lexeme.words()[0]));
    }

    /** The first of the words before a token that belong to an expression which begins there, or the token itself. */
    int firstLead(TimeText text, int token, int firstFree) {
        int first = token;
        while (first > firstFree && is(leads, text.word(first - 1)) && text.hasBefore(first, "")) {
            first--;
        }
        return first;
    }

    /** True where the nearest verb or word of planning says that what happens on the date is still to come. */
    boolean pointAhead(TimeText text, int token, int behind) {
        for (int at = token - 1; at >= Math.max(0, token - MAX_LEFT) && !text.endsSentence(at); at--) {
            if (is(future, text.word(at)) || is(past, text.word(at))) {
                return is(future, text.word(at));
            }
        }
        int bound = Math.min(text.count(), behind + MAX_RIGHT);
        for (int at = behind; at < bound && text.hasBefore(at, ""); at++) {
            if (is(future, text.word(at)) || is(past, text.word(at))) {
                return is(future, text.word(at));
            }
        }
        return false;
    }

    private static boolean is(BitSet words, int word) {
        return word >= 0 && words.get(word);
    }
}
