package org.khabar.enrich.dates;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** One part of a pattern: a word, a word of a class, a number or an absolute date. */
interface Element {
    int NO_MATCH = -1;

    /**
     * Compares it with a text from a token on, and notes what it says there.
     *
     * @return the token behind it, or {@link #NO_MATCH}
     */
    int match(TimeText text, int token, Reading reading);

    /** Numbers of the words that it may begin with. */
    default IntStream firstWords() {
        return IntStream.empty();
    }

    /** Any of a few words. */
    @SuppressWarnings("ArrayRecordComponent") // one object stands for all that are equal
    record Words(int[] words) implements Element {
        @Override
        public int match(TimeText text, int token, Reading reading) {
            return isAt(text, token) ? token + 1 : NO_MATCH;
        }

        boolean isAt(TimeText text, int token) {
            for (int word : words) {
                if (text.word(token) == word) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public IntStream firstWords() {
            return IntStream.of(words);
        }
    }

    /** Any word of a class. */
    final class OfClass implements Element {
        private final LexemeClass kind;
        private final List<Lexeme> lexemes;
        private final BitSet firstWords = new BitSet();

        OfClass(LexemeClass kind, List<Lexeme> lexemes) {
            this.kind = kind;
            this.lexemes = List.copyOf(lexemes);
            lexemes.forEach(lexeme -> firstWords.set(lexeme.words()[0]));
        }

        @Override
        public int match(TimeText text, int token, Reading reading) {
            int word = text.word(token);
            if (word == WordNumbers.UNKNOWN || !firstWords.get(word)) {
                return NO_MATCH;
            }
            for (var lexeme : lexemes) {
                if (isAt(lexeme, text, token)) {
                    reading.take(kind, lexeme.value());
                    return token + lexeme.words().length;
                }
            }
            return NO_MATCH;
        }

        private static boolean isAt(Lexeme lexeme, TimeText text, int token) {
            var words = lexeme.words();
            for (int index = 0; index < words.length; index++) {
                if (text.word(token + index) != words[index] || (index > 0 && !joins(text, token + index))) {
                    return false;
                }
            }
            return !lexeme.capitalised() || text.tokens().isCapitalised(token);
        }

        private static boolean joins(TimeText text, int token) {
            return text.hasBefore(token, "") || text.hasBefore(token, "-");
        }

        @Override
        public IntStream firstWords() {
            return firstWords.stream();
        }
    }
}
