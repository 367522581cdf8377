package org.khabar.enrich.separate;

import org.jspecify.annotations.Nullable;
import org.khabar.enrich.sketch.Hash;

/**
 * A line that is not blank, with what can be seen of it alone. Not thread-safe: its key is folded when first asked for.
 */
final class Line {
    /** A paragraph has at least this many words; below, a line with a full stop may be a heading or a button. */
    private static final int MIN_PARAGRAPH_WORDS = 6;

    private final int number;
    private final String text;
    private final Shape shape;
    private final Markup markup;
    private @Nullable LineKey key;
    private long hash;

    /**
     * What the characters of a line say.
     *
     * @param words words between spaces; scripts without spaces are counted by letters
     * @param end how it ends
     * @param hasInnerEnd whether a sentence ends before the end of the line
     * @param separators signs that stand between links: | » › •
     * @param letters letters of any script
     * @param digits digits of any script
     * @param commas commas of any script
     * @param joints places where a small letter is followed by a capital, as where a heading was glued to a text
     */
    record Shape(
            int words, End end, boolean hasInnerEnd, int separators, int letters, int digits, int commas, int joints) {}

    /** How a line ends, closing quotes and brackets left aside. */
    enum End {
        /** With a letter or anything else that closes nothing. */
        OPEN,
        /** With a full stop. */
        STOP,
        /** With a question or exclamation mark. */
        CRY,
        /** With an ellipsis: cut, or trailing off. */
        ELLIPSIS,
        /** With a colon. */
        COLON
    }

    /** A line of flat text. */
    Line(int number, String text, Shape shape) {
        this(number, text, shape, Markup.NONE);
    }

    /** A line of HTML. */
    Line(int number, String text, Shape shape, Markup markup) {
        this.markup = markup;
        this.number = number;
        this.text = text;
        this.shape = shape;
    }

    /** Its number in the raw text, from 1. */
    int number() {
        return number;
    }

    /** Its text to the letter, invisible characters at the ends removed. */
    String text() {
        return text;
    }

    /** Hash of its text, by which it is found on other pages. */
    long hash() {
        if (hash == 0) {
            hash = Hash.of(text);
        }
        return hash;
    }

    Shape shape() {
        return shape;
    }

    /** What HTML says of it; nothing, if the text is flat. */
    Markup markup() {
        return markup;
    }

    int words() {
        return shape.words();
    }

    boolean endsSentence() {
        return shape.end() == End.STOP || shape.end() == End.CRY;
    }

    boolean isParagraph() {
        return endsSentence() && words() >= MIN_PARAGRAPH_WORDS;
    }

    /** The folded form in which lines and phrases are compared. */
    LineKey key() {
        if (key == null) {
            key = LineKey.of(text);
        }
        return key;
    }
}
