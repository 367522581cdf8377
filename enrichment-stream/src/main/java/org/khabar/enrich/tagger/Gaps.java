package org.khabar.enrich.tagger;

/** What stands between two words. */
public final class Gaps {
    static final int SPACE = 0;
    static final int COMMA = 1;
    static final int COLON = 2;
    static final int HYPHEN = 3;
    static final int QUOTE = 4;
    static final int OPEN = 5;
    static final int CLOSE = 6;
    static final int POINT = 7;
    static final int OTHER = 8;
    static final int APOSTROPHE = 9;
    static final int LINE = 10;
    /** The beginning or the end of the text. */
    static final int EDGE = 11;

    /**
     * Signs that end names besides, when names are looked for; in training they are only a quotation mark or another
     * sign. They stand between the items of a list, and behind what is quoted. Of ” and " nobody knows whether they
     * open or close.
     */
    private static final String BARS = "•·●▪◦■|»";

    private static final String CLOSING = "»”“\"";

    /** Of a word at the end of a sentence: Gen. and ул. are abbreviations. */
    private static final int MIN_LETTERS = 4;

    /** How far before a dash an Arabic letter is looked for, behind marks and digits. */
    private static final int NEAR = 8;

    private Gaps() {}

    /** The strongest of what stands between two places of a text. */
    static int between(String text, int from, int to) {
        if (isJoint(text, from, to)) {
            return HYPHEN;
        }
        int gap = SPACE;
        for (int at = from; at < to; at++) {
            gap = Math.max(gap, of(text.charAt(at)));
        }
        return gap;
    }

    /**
     * Whether no name goes on over what stands between two places of a text, also where something stronger stands
     * there too.
     */
    public static boolean bar(String text, int from, int to) {
        if (isJoint(text, from, to)) {
            return false;
        }
        for (int at = from; at < to; at++) {
            char unit = text.charAt(at);
            if (bars(of(unit)) || BARS.indexOf(unit) >= 0 || (of(unit) == HYPHEN && isArabicDash(text, from, at, to))) {
                return true;
            }
            if (unit == '.' && to < text.length() && isEndOfSentence(text, from, at, to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a point, a space or more behind it, ends a sentence between two words: the word before is too long for
     * an abbreviation or is one without a point (РФ), and the word behind does not begin small.
     */
    private static boolean isEndOfSentence(String text, int from, int point, int to) {
        if (point + 1 == to || Character.isLowerCase(text.charAt(to))) {
            return false;
        }
        int first = from;
        boolean capitals = true;
        while (first > 0 && Character.isLetter(text.charAt(first - 1))) {
            first--;
            capitals &= Character.isUpperCase(text.charAt(first));
        }
        int letters = from - first;
        return letters >= MIN_LETTERS || (capitals && letters > 1 && isCyrillic(text.charAt(first)));
    }

    private static boolean isCyrillic(char unit) {
        return Character.UnicodeScript.of(unit) == Character.UnicodeScript.CYRILLIC;
    }

    /** Whether a dash stands for a hyphen, right between two words (Лос–Анджелес). */
    private static boolean isJoint(String text, int from, int to) {
        return to - from == 1 && text.charAt(from) == '\u2013';
    }

    /**
     * Whether a hyphen stands between spaces behind an Arabic word. Not in other scripts: data that is cut into words
     * has spaces around the hyphen of Jean-Marc too.
     */
    private static boolean isArabicDash(String text, int from, int at, int to) {
        if (at == from || at + 1 == to || of(text.charAt(at - 1)) != SPACE || of(text.charAt(at + 1)) != SPACE) {
            return false;
        }
        int letter = from - 1;
        while (letter >= Math.max(0, from - NEAR) && !Character.isLetter(text.charAt(letter))) {
            letter--;
        }
        return letter >= Math.max(0, from - NEAR)
                && Character.UnicodeScript.of(text.charAt(letter)) == Character.UnicodeScript.ARABIC;
    }

    /** Whether a sign may close a quotation; of “ and " nobody knows. */
    public static boolean isClosingMark(char unit) {
        return CLOSING.indexOf(unit) >= 0;
    }

    /** Whether no name goes on over it. */
    static boolean bars(int gap) {
        return switch (gap) {
            case COMMA, COLON, OPEN, CLOSE, LINE -> true;
            default -> false;
        };
    }

    private static int of(char unit) {
        return switch (unit) {
            case ' ', '\u00a0', '\u202f', '\u200f', '\u200e', '\u200c', 'ـ' -> SPACE;
            case ',', '،', ';', '؛' -> COMMA;
            case ':', '\u2013', '\u2014' -> COLON;
            case '-', '\u2010', '\u2011' -> HYPHEN;
            case '"', '«', '»', '“', '”', '„', '`' -> QUOTE;
            case '\'', '\u2019', '\u2018' -> APOSTROPHE;
            case '(', '[' -> OPEN;
            case ')', ']' -> CLOSE;
            case '.', '!', '?', '؟', '…' -> POINT;
            case '\n', '\r' -> LINE;
            default -> OTHER;
        };
    }
}
