package org.khabar.enrich.separate;

import org.khabar.enrich.separate.Line.End;
import org.khabar.enrich.separate.Line.Shape;

/** Measures a line in one pass over its characters. */
final class ShapeReader {
    /** Words of scripts with spaces are shorter on average, so this many letters are a word in scripts without. */
    private static final int LETTERS_PER_WORD = 8;

    private static final int IDEOGRAPHS_PER_WORD = 2;
    /** Nothing before is an ideograph, which spares most letters the question. */
    private static final char FIRST_IDEOGRAPH = '\u3006';

    private static final char FIRST_TYPOGRAPHIC_SPACE = '\u2000';

    private static final String STOPS = ".۔。．।॥։";
    private static final String CRIES = "!?؟！？";
    private static final String COLONS = ":：";
    private static final String CLOSERS = "\"'»”’“‘)]】」』）";
    private static final String SEPARATORS = "|»›•·→←";
    private static final char IDEOGRAPHIC_STOP = '。';

    private final String line;
    private int tokens;
    private int letters;
    private int ideographs;
    private int separators;
    private int digits;
    private boolean hasInnerEnd;

    private ShapeReader(String line) {
        this.line = line;
    }

    /** Measures a line that is not empty. */
    static Shape read(String line) {
        var reader = new ShapeReader(line);
        reader.readCharacters();
        int unspaced = (reader.letters - reader.ideographs) / LETTERS_PER_WORD;
        int words = Math.max(Math.max(reader.tokens, unspaced), reader.ideographs / IDEOGRAPHS_PER_WORD);
        return new Shape(words, reader.end(), reader.hasInnerEnd, reader.separators, reader.letters, reader.digits);
    }

    private void readCharacters() {
        char previous = ' ';
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (isSpace(character)) {
                hasInnerEnd |= isSentenceEnd(previous) && !isEllipsis(at - 1);
                previous = ' ';
            } else {
                tokens += previous == ' ' ? 1 : 0;
                count(character, at);
                previous = character;
            }
        }
    }

    private void count(char character, int at) {
        switch (Character.getType(character)) {
            case Character.OTHER_LETTER -> {
                letters++;
                ideographs += character >= FIRST_IDEOGRAPH && Character.isIdeographic(character) ? 1 : 0;
            }
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER -> letters++;
            case Character.SURROGATE -> letters += isLetterPair(at) ? 1 : 0;
            case Character.DECIMAL_DIGIT_NUMBER -> digits++;
            default -> {
                separators += SEPARATORS.indexOf(character) >= 0 ? 1 : 0;
                hasInnerEnd |= character == IDEOGRAPHIC_STOP && at < line.length() - 2;
            }
        }
    }

    private boolean isLetterPair(int at) {
        return Character.isHighSurrogate(line.charAt(at)) && Character.isLetter(line.codePointAt(at));
    }

    private static boolean isSpace(char character) {
        return character == ' '
                || character == '\t'
                || character == '\u00A0'
                || (character >= FIRST_TYPOGRAPHIC_SPACE && Character.isSpaceChar(character));
    }

    private boolean isEllipsis(int dot) {
        return dot > 0 && line.charAt(dot) == '.' && line.charAt(dot - 1) == '.';
    }

    private static boolean isSentenceEnd(char character) {
        return STOPS.indexOf(character) >= 0 || CRIES.indexOf(character) >= 0;
    }

    private End end() {
        int last = line.length() - 1;
        while (last > 0 && (CLOSERS.indexOf(line.charAt(last)) >= 0 || Character.isSpaceChar(line.charAt(last)))) {
            last--;
        }
        char character = line.charAt(last);
        if (character == '…' || isEllipsis(last)) {
            return End.ELLIPSIS;
        }
        if (STOPS.indexOf(character) >= 0) {
            return End.STOP;
        }
        if (CRIES.indexOf(character) >= 0) {
            return End.CRY;
        }
        return COLONS.indexOf(character) >= 0 ? End.COLON : End.OPEN;
    }
}
