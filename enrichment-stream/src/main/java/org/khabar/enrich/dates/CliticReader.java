package org.khabar.enrich.dates;

/**
 * Reads Arabic words without the clitics that are written together with them: و or ف, then ب, ل or ك. In "للأسبوع" the
 * second lam is what is left of the article.
 */
final class CliticReader {
    private static final int MIN_REST = 3;
    private static final char LAM = 'ل';
    private static final char ALEF = 'ا';

    private final TimeText text;
    private final WordNumbers numbers;

    CliticReader(TimeText text, WordNumbers numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /**
     * Reads a token that means nothing as it stands as the word that is left without its clitics, if that is known.
     *
     * @return the UTF-16 offset where that word begins; that of the token if there is none
     */
    int strip(int token) {
        var tokens = text.tokens();
        int from = tokens.firstLetter(token);
        int to = tokens.firstLetter(token + 1);
        int at = from;
        if (to - at > MIN_REST && isConjunction(tokens.letter(at))) {
            at++;
            if (readsAs(token, at, to)) {
                return tokens.origin(at);
            }
        }
        if (to - at > MIN_REST && isPreposition(tokens.letter(at)) && readsAs(token, at + 1, to)) {
            return tokens.origin(at + 1);
        }
        if (to - at > MIN_REST
                && tokens.letter(at) == LAM
                && tokens.letter(at + 1) == LAM
                && hasArticle(token, at, to)) {
            return tokens.origin(at + 1);
        }
        return tokens.start(token);
    }

    private boolean readsAs(int token, int from, int to) {
        return known(token, numbers.find(text.tokens().letters(), from, to));
    }

    private boolean hasArticle(int token, int from, int to) {
        var restored = new char[to - from];
        System.arraycopy(text.tokens().letters(), from, restored, 0, restored.length);
        restored[0] = ALEF;
        return known(token, numbers.find(restored, 0, restored.length));
    }

    private boolean known(int token, int word) {
        if (word == WordNumbers.UNKNOWN) {
            return false;
        }
        text.readAs(token, word);
        return true;
    }

    private static boolean isConjunction(char letter) {
        return letter == 'و' || letter == 'ف';
    }

    private static boolean isPreposition(char letter) {
        return letter == 'ب' || letter == LAM || letter == 'ك';
    }
}
