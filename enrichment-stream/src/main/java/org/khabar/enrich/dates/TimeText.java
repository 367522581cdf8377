package org.khabar.enrich.dates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.calendar.DateExpression;
import org.khabar.enrich.words.Tokens;

/** A text as patterns see it: the numbers of its words, the signs between them, and the absolute dates in it. */
final class TimeText {
    private static final int MAX_DIGITS = 4;

    private final String text;
    private final Tokens tokens;
    private final int[] words;
    /** By the token in which they begin; empty if there are none. */
    private final @Nullable Absolute[] absolute;

    /**
     * An absolute date.
     *
     * @param expression its place and meaning
     * @param behind index of the token behind it
     */
    record Absolute(DateExpression expression, int behind) {}

    TimeText(String text, Tokens tokens, WordNumbers numbers, List<DateExpression> expressions) {
        this.text = text;
        this.tokens = tokens;
        this.words = new int[tokens.count()];
        for (int token = 0; token < words.length; token++) {
            words[token] = numbers.find(tokens.letters(), tokens.firstLetter(token), tokens.firstLetter(token + 1));
        }
        absolute = new Absolute[expressions.isEmpty() ? 0 : words.length];
        index(expressions);
    }

    private void index(List<DateExpression> expressions) {
        int token = 0;
        for (var expression : expressions) {
            while (token < count() && tokens.end(token) <= expression.start()) {
                token++;
            }
            int first = token;
            while (token < count() && tokens.start(token) < expression.end()) {
                token++;
            }
            if (token > first) {
                absolute[first] = new Absolute(expression, token);
            }
        }
    }

    int count() {
        return words.length;
    }

    Tokens tokens() {
        return tokens;
    }

    int word(int token) {
        return token >= 0 && token < words.length ? words[token] : WordNumbers.UNKNOWN;
    }

    /** Reads a token as another word from now on: as what is left when its clitics are taken off. */
    void readAs(int token, int word) {
        words[token] = word;
    }

    /** The absolute date that begins in a token, or null. */
    @Nullable
    Absolute absoluteAt(int token) {
        return token < absolute.length ? absolute[token] : null;
    }

    /** True where an expression between two tokens would cut an absolute date in two. */
    boolean cutsDate(int token, int behind) {
        for (int at = token; at < behind && absolute.length > 0; at++) {
            var date = absolute[at];
            if (date != null && date.behind > behind) {
                return true;
            }
        }
        return false;
    }

    /** The offset behind the absolute date that ends before a token. */
    int endOfDateBefore(int behind) {
        for (int at = behind - 1; at >= 0; at--) {
            var date = absolute[at];
            if (date != null) {
                return date.expression.end();
            }
        }
        throw new IllegalArgumentException("no date before token " + behind);
    }

    /** The number that a token is, if it has digits alone and no more than four, else -1. */
    int number(int token) {
        int from = tokens.firstLetter(token);
        int to = tokens.firstLetter(token + 1);
        if (to - from > MAX_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int index = from; index < to; index++) {
            int digit = tokens.letter(index) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    boolean startsWithDigit(int token) {
        char first = tokens.letter(tokens.firstLetter(token));
        return first >= '0' && first <= '9';
    }

    /** How many digits a number was written with. */
    int digits(int token) {
        return tokens.firstLetter(token + 1) - tokens.firstLetter(token);
    }

    /** True where a token is glued to another by a sign that makes both parts of a number, a time or an address. */
    boolean isGlued(int token) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        return (start > 0 && ".:/_@#+$€£٫".indexOf(text.charAt(start - 1)) >= 0)
                || (end + 1 < text.length()
                        && ".:٫,%".indexOf(text.charAt(end)) >= 0
                        && Character.isDigit(text.charAt(end + 1)));
    }

    /** True where exactly these signs stand before a token, between it and the one before; spaces count for nothing. */
    boolean hasBefore(int token, String signs) {
        int from = token == 0 ? 0 : tokens.end(token - 1);
        return Signs.areAll(signs, text, from, tokens.start(token));
    }

    /** The offset behind these signs if they follow a token, else -1; others may follow them. */
    int endOfSignsBehind(int token, String signs) {
        int to = token + 1 < count() ? tokens.start(token + 1) : text.length();
        return Signs.endOf(signs, text, tokens.end(token), to);
    }

    /** True where the signs before a token end with these. */
    boolean hasRightBefore(int token, String signs) {
        return Signs.endAt(signs, text, tokens.start(token));
    }

    /** True where a sentence ends between a token and the next. */
    boolean endsSentence(int token) {
        for (int at = tokens.end(token); at < tokens.start(token + 1); at++) {
            if (".!?؟\n".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
