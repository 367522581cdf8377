package org.khabar.enrich.words;

import com.ibm.icu.text.Normalizer2;
import org.khabar.enrich.text.TextFolder;

/**
 * Cuts a text into folded words: runs of letters and digits, of Arabic and Latin letters apart, and single letters in Han and Hiragana. Folding is {@link
 * TextFolder}'s, done letter by letter where that gives the same and by the cluster of letter and marks elsewhere, so
 * that each folded letter knows the character it came from.
 */
public final class Tokeniser {
    private static final char FIRST_ARABIC = '\u0620';
    private static final char LAST_ARABIC = '\u06d3';
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private final String text;
    private final Tokens tokens;

    /** The open token is an ideograph, which only marks may still join. */
    private boolean inIdeograph;

    private Tokeniser(String text) {
        this.text = text;
        this.tokens = new Tokens(text.length());
    }

    /** The words of a text, in order. */
    public static Tokens tokenise(String text) {
        return new Tokeniser(text).run();
    }

    private Tokens run() {
        for (int at = 0; at < text.length(); ) {
            at = step(at, text.charAt(at));
        }
        tokens.close();
        return tokens;
    }

    private int step(int at, char unit) {
        int type = CharacterClasses.of(unit);
        if (inIdeograph && type != CharacterClasses.DROPPED_MARK && !CharacterClasses.isMark(unit)) {
            tokens.close();
            inIdeograph = false;
        }
        switch (type) {
            case CharacterClasses.LETTER -> addLetter(unit, at);
            case CharacterClasses.SEPARATOR -> tokens.close();
            case CharacterClasses.DROPPED_MARK -> tokens.coverMark(at, at + 1);
            case CharacterClasses.IDEOGRAPH -> {
                tokens.close();
                addLetter(unit, at);
                inIdeograph = true;
            }
            case CharacterClasses.COMPLEX -> {
                return addCluster(at);
            }
            default -> {
                // A filler changes nothing.
            }
        }
        return at + 1;
    }

    private void addLetter(char unit, int at) {
        if (!tokens.isOpenTokenEmpty() && changesScript(tokens.lastLetter(), unit)) {
            tokens.close();
        }
        tokens.addLetter(
                CharacterClasses.folded(unit), at, at + 1, Character.isUpperCase(unit), Character.isLowerCase(unit));
    }

    /** Arabic clitics stand right before Latin letters, with a tatweel between or without: لـCNN, وAFP. */
    private static boolean changesScript(char before, char unit) {
        return isArabic(before) ? isLatin(unit) : isArabic(unit) && isLatin(before);
    }

    private static boolean isArabic(char unit) {
        return unit >= FIRST_ARABIC && unit <= LAST_ARABIC && !Character.isDigit(unit);
    }

    private static boolean isLatin(char unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    }

    private int addCluster(int at) {
        int codePoint = text.codePointAt(at);
        int next = at + Character.charCount(codePoint);
        if (!CharacterClasses.isWordPart(codePoint)) {
            tokens.close();
            return next;
        }
        if (tokens.isOpenTokenEmpty() && CharacterClasses.isMark(codePoint)) {
            return next;
        }
        boolean joinsPrevious = !tokens.isOpenTokenEmpty() && !NFKC.hasBoundaryBefore(codePoint);
        int from = joinsPrevious ? tokens.takeBackLastCharacter() : at;
        int to = clusterEnd(next);
        addFolded(from, to);
        return to;
    }

    /** A cluster goes on over all that may combine with what stands before. */
    private int clusterEnd(int from) {
        int end = from;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            if (NFKC.hasBoundaryBefore(codePoint)) {
                return end;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private void addFolded(int from, int to) {
        int first = text.codePointAt(from);
        var folded = TextFolder.fold(text.substring(from, to));
        for (int index = 0; index < folded.length(); index++) {
            tokens.addLetter(
                    folded.charAt(index), from, to, Character.isUpperCase(first), Character.isLowerCase(first));
        }
    }
}
