package org.khabar.enrich.recognise;

import org.khabar.enrich.words.Tokens;

/**
 * Takes the Arabic clitics و ف ب ل ك off the front of a word, alone or as a conjunction and a preposition. In لل the first
 * lam is the preposition and the second what is left of the article ال, so the name is looked up with the article put
 * back.
 */
final class Clitics {
    /** A shorter rest is a piece of a word. */
    private static final int MIN_REST = 2;

    private static final char LAM = 'ل';
    private static final char ALEF = 'ا';

    private Clitics() {}

    /** What is told of each way to read a word without its clitics. */
    interface Reader {
        /**
         * Takes one reading.
         *
         * @param word number of the word that is left, never unknown
         * @param letter index of the folded letter at which it begins
         */
        void read(int word, int letter);
    }

    /** Calls the reader for each known word that is left when clitics are taken off a token. */
    static void strip(Tokens tokens, int token, Vocabulary vocabulary, Reader reader) {
        int from = tokens.firstLetter(token);
        int to = tokens.firstLetter(token + 1);
        if (to - from <= MIN_REST) {
            return;
        }
        int at = from;
        if (isConjunction(tokens.letter(at))) {
            at++;
            readPlain(tokens, at, to, vocabulary, reader);
        }
        if (isPreposition(tokens.letter(at)) && to - at > MIN_REST) {
            readPlain(tokens, at + 1, to, vocabulary, reader);
            if (tokens.letter(at) == LAM && tokens.letter(at + 1) == LAM) {
                readWithArticle(tokens, at + 1, to, vocabulary, reader);
            }
        }
    }

    private static void readPlain(Tokens tokens, int from, int to, Vocabulary vocabulary, Reader reader) {
        int word = vocabulary.find(tokens.letters(), from, to);
        if (word != Vocabulary.UNKNOWN) {
            reader.read(word, from);
        }
    }

    /** The second lam is the article's, or, before a name in lam, both in one (الليكود: لليكود). */
    private static void readWithArticle(Tokens tokens, int lam, int to, Vocabulary vocabulary, Reader reader) {
        int length = to - lam;
        var restored = new char[length + 2];
        restored[0] = ALEF;
        restored[1] = LAM;
        System.arraycopy(tokens.letters(), lam, restored, 2, length);
        int doubled = vocabulary.find(restored, 0, length + 2);
        if (doubled != Vocabulary.UNKNOWN) {
            reader.read(doubled, lam);
        }
        restored[1] = ALEF;
        int single = vocabulary.find(restored, 1, length + 2);
        if (single != Vocabulary.UNKNOWN) {
            reader.read(single, lam);
        }
    }

    private static boolean isConjunction(char letter) {
        return letter == 'و' || letter == 'ف';
    }

    private static boolean isPreposition(char letter) {
        return letter == 'ب' || letter == LAM || letter == 'ك';
    }
}
