package org.khabar.enrich.separate;

import org.khabar.enrich.separate.Line.End;
import org.khabar.enrich.separate.Line.Shape;

/** Measures a line in one pass over its characters. */
final class ShapeReader {
    /** Words of scripts with spaces are shorter on average, so this many letters are a word in scripts without. */
    private static final int LETTERS_PER_WORD = 8;

    private static final int SMALL_LETTERS = 4;
    private static final char FIRST_THAI = '\u0E00';
    private static final char LAST_LAO = '\u0EFF';
    private static final int MIN_UNSTOPPED_WORDS = 12;

    private static final int IDEOGRAPHS_PER_WORD = 2;
    /** Nothing before is an ideograph, which spares most letters the question. */
    private static final char FIRST_IDEOGRAPH = '\u3006';

    /** The general category of each character: asking for it letter by letter takes too long. */
    private static final byte[] TYPES = types();

    private static final String STOPS = ".۔。．｡।॥։።។။၊";
    private static final String CRIES = "!?؟！？፧՞\u037E";
    private static final String COLONS = ":：፡";
    private static final String COMMAS = ",،、，՝፣";
    private static final String CLOSERS = "\"'»«”’“‘„)]】」』）›*";
    private static final String SEPARATORS = "|»›•·→←";
    private static final char IDEOGRAPHIC_STOP = '。';

    private final String line;
    private int tokens;
    private int letters;
    private int ideographs;
    private int separators;
    private int digits;
    private boolean hasInnerEnd;
    private int commas;
    private int joints;

    private ShapeReader(String line) {
        this.line = line;
    }

    private static byte[] types() {
        var types = new byte[Character.MAX_VALUE + 1];
        for (int character = 0; character < types.length; character++) {
            types[character] = (byte) Character.getType(character);
        }
        return types;
    }

    /** Measures a line that is not empty. */
    static Shape read(String line) {
        var reader = new ShapeReader(line);
        reader.readCharacters();
        return new Shape(
                reader.words(),
                reader.end(),
                reader.hasInnerEnd,
                reader.separators,
                reader.letters,
                reader.digits,
                reader.commas,
                reader.joints);
    }

    private int words() {
        int unspaced = (letters - ideographs) / LETTERS_PER_WORD;
        return Math.max(Math.max(tokens, unspaced), ideographs / IDEOGRAPHS_PER_WORD);
    }

    /** Thai and Lao know no full stop: there, a long line is a sentence. */
    private static boolean isUnstopped(char character) {
        return character >= FIRST_THAI && character <= LAST_LAO;
    }

    private void readCharacters() {
        char previous = ' ';
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            byte type = TYPES[character];
            if (isSpace(character, type)) {
                hasInnerEnd |= isSentenceEnd(previous) && !isEllipsis(at - 1);
                previous = ' ';
            } else {
                tokens += previous == ' ' ? 1 : 0;
                count(character, type, at);
                previous = character;
            }
        }
    }

    private void count(char character, byte type, int at) {
        switch (type) {
            case Character.OTHER_LETTER -> {
                letters++;
                ideographs += character >= FIRST_IDEOGRAPH && Character.isIdeographic(character) ? 1 : 0;
            }
            case Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER -> letters++;
            case Character.UPPERCASE_LETTER -> {
                letters++;
                joints += isAfterSmallLetters(at) ? 1 : 0;
            }
            case Character.SURROGATE -> letters += isLetterPair(at) ? 1 : 0;
            case Character.DECIMAL_DIGIT_NUMBER -> digits++;
            default -> {
                separators += SEPARATORS.indexOf(character) >= 0 ? 1 : 0;
                commas += COMMAS.indexOf(character) >= 0 ? 1 : 0;
                hasInnerEnd |= character == IDEOGRAPHIC_STOP && at < line.length() - 2;
            }
        }
    }

    /** Names like YouTube and McDonald have fewer. */
    private boolean isAfterSmallLetters(int at) {
        int before = at - 1;
        while (before >= 0 && at - before <= SMALL_LETTERS && Character.isLowerCase(line.charAt(before))) {
            before--;
        }
        return at - before > SMALL_LETTERS;
    }

    private boolean isLetterPair(int at) {
        return Character.isHighSurrogate(line.charAt(at)) && Character.isLetter(line.codePointAt(at));
    }

    private static boolean isSpace(char character, byte type) {
        return type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || character == '\t';
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
        if (COLONS.indexOf(character) >= 0) {
            return End.COLON;
        }
        return isUnstopped(character) && words() >= MIN_UNSTOPPED_WORDS ? End.STOP : End.OPEN;
    }
}
