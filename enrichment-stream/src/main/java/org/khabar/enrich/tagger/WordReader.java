package org.khabar.enrich.tagger;

import java.util.Arrays;
import org.khabar.enrich.morphology.Readings;
import org.khabar.enrich.morphology.WordForms;
import org.khabar.enrich.words.Tokens;

/** Tells what is true of single words. Immutable. */
public final class WordReader {
    private static final int AFFIX = 4;
    private static final int MANY = 44;
    private static final int MIN_REST = 3;
    private static final char ALEF = 'ا';
    private static final char LAM = 'ل';
    private static final char[] ARTICLE_ALEF = {ALEF};
    private static final char[] ARTICLE = {ALEF, LAM};

    private static final int WORD = 1;
    private static final int STEM = 2;
    private static final int FINE = 3;
    private static final int MASK = 4;
    private static final int COARSE = 5;
    private static final int CLITIC = 6;
    private static final int PREFIX = 7;
    private static final int SUFFIX = 12;
    private static final int FLAG = 20;
    private static final int KNOWN = 44;
    private static final int SHAPE = 45;
    private static final int LENGTH = 46;
    private static final int BASE = 47;
    private static final int FORM = 48;

    private static final int IS_WORD = 1;
    private static final int IS_NAME = 2;
    private static final long[] NO_TRAITS = {};

    private final Lexicon lexicon;
    private final WordForms forms;

    /** A reader that knows a lexicon, and the dictionary of word forms of its language. */
    public WordReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.forms = switch (lexicon.morphology()) {
            case CLITICS -> WordForms.arabic();
            case ENDINGS -> WordForms.russian();
            case NONE -> WordForms.english();
        };
    }

    /** Reads a word. */
    ReadWord read(Tokens tokens, int token) {
        var letters = tokens.letters();
        int from = tokens.firstLetter(token);
        int to = tokens.firstLetter(token + 1);
        long hash = Hashes.of(letters, from, to);
        var stem = stem(letters, from, to, hash);
        int shape = shape(tokens, token);
        long facts = stem.facts;
        int flags = Lexicon.flags(facts);
        int base = stem.base;
        var readings = readings(letters, from, base, to);
        long mask = ((long) flags << 4 | shape) << 2
                | (readings.isWord() ? IS_WORD : 0)
                | (readings.isName() ? IS_NAME : 0);
        var traits = lexicon.morphology() == Morphology.ENDINGS ? readings.traits() : NO_TRAITS;

        var attributes = new int[MANY + traits.length];
        int count = 0;
        attributes[count++] = attribute(WORD, hash);
        attributes[count++] = attribute(STEM, stem.hash);
        attributes[count++] = attribute(FINE, Lexicon.fine(facts));
        attributes[count++] = attribute(MASK, mask);
        attributes[count++] = attribute(COARSE, Lexicon.coarse(facts));
        attributes[count++] = attribute(KNOWN, mask << 4 | Lexicon.frequency(facts));
        attributes[count++] = attribute(BASE, Hashes.of(letters, base, to));
        attributes[count++] = attribute(CLITIC, Hashes.of(letters, from, base));
        attributes[count++] = attribute(SHAPE, shape);
        attributes[count++] = attribute(LENGTH, Math.min(8, to - base));
        for (int length = 1; length <= AFFIX && base + length <= to; length++) {
            attributes[count++] = attribute(PREFIX + length, Hashes.of(letters, base, base + length));
            attributes[count++] = attribute(SUFFIX + length, Hashes.of(letters, to - length, to));
        }
        for (int bit = 0; bit < Lexicon.FLAG_BITS; bit++) {
            if ((flags >>> bit & 1) != 0) {
                attributes[count++] = attribute(FLAG, bit);
            }
        }
        for (long trait : traits) {
            attributes[count++] = attribute(FORM, trait);
        }
        var word = new Word(
                hash,
                stem.hash,
                stem.at - from,
                Hashes.pair(MASK, mask),
                Hashes.pair(COARSE, Lexicon.coarse(facts)),
                Hashes.pair(FINE, Lexicon.fine(facts)),
                Lexicon.frequency(facts));
        return new ReadWord(word, Arrays.copyOf(attributes, count));
    }

    /** Of an Arabic word without clitics and article, or else as a whole: what seems a clitic may belong to it. */
    private Readings readings(char[] letters, int from, int base, int to) {
        var readings = forms.find(letters, base, to);
        return base == from || readings.isWord() ? readings : forms.find(letters, from, to);
    }

    private static int attribute(int kind, long value) {
        return Hashes.key(Hashes.pair(kind, value));
    }

    /** A word without its clitics, with the article that لل hides. */
    public String stem(Tokens tokens, int token) {
        var letters = tokens.letters();
        int from = tokens.firstLetter(token);
        int to = tokens.firstLetter(token + 1);
        if (lexicon.morphology() == Morphology.ENDINGS) {
            return new String(letters, from, Endings.cut(letters, from, to) - from);
        }
        var stem = stem(letters, from, to, Hashes.of(letters, from, to));
        var rest = new String(letters, stem.at, to - stem.at);
        return DefiniteArticle.of(stem.hash, rest) + rest;
    }

    private record Stem(int at, int base, long hash, long facts) {
        /** Whether this reading of a word is to be preferred to another: never if that is a name and this is in no list (ليلى). */
        boolean isBetterThan(Stem other) {
            if (Lexicon.isNameToken(other.facts) && Lexicon.flags(facts) == 0) {
                return false;
            }
            int mine = Lexicon.frequency(facts);
            int others = Lexicon.frequency(other.facts);
            if (mine != others) {
                return mine > others;
            }
            return Lexicon.flags(facts) != 0 && Lexicon.flags(other.facts) == 0;
        }
    }

    private Stem stem(char[] letters, int from, int to, long hash) {
        var best = new Stem(from, base(letters, from, to), hash, lexicon.factsOf(hash));
        if (lexicon.morphology() == Morphology.ENDINGS) {
            int end = Endings.cut(letters, from, to);
            long cut = Hashes.of(letters, from, end);
            return new Stem(from, from, cut, lexicon.factsOf(cut));
        }
        if (lexicon.morphology() == Morphology.NONE || to - from <= MIN_REST) {
            return best;
        }
        int at = from;
        if (letters[at] == 'و' || letters[at] == 'ف') {
            at++;
            best = better(best, plain(letters, at, to), hasArticle(letters, at, to));
        }
        char letter = letters[at];
        if ((letter == 'ب' || letter == LAM || letter == 'ك') && to - at > MIN_REST) {
            best = better(best, plain(letters, at + 1, to), hasArticle(letters, at + 1, to));
            if (letter == LAM && letters[at + 1] == LAM) {
                long doubled = Hashes.continued(ARTICLE, letters, at + 1, to);
                best = better(best, new Stem(at + 1, at + 1, doubled, lexicon.factsOf(doubled)), false);
                long single = Hashes.continued(ARTICLE_ALEF, letters, at + 1, to);
                best = better(best, new Stem(at + 1, at + 2, single, lexicon.factsOf(single)), true);
            }
        }
        return best;
    }

    /** What stands before the article is a clitic, unless the whole is known better. */
    private static Stem better(Stem best, Stem next, boolean article) {
        boolean sure = article && Lexicon.frequency(best.facts) <= Lexicon.frequency(next.facts);
        return sure || next.isBetterThan(best) ? next : best;
    }

    private Stem plain(char[] letters, int at, int to) {
        long hash = Hashes.of(letters, at, to);
        return new Stem(at, base(letters, at, to), hash, lexicon.factsOf(hash));
    }

    private int base(char[] letters, int from, int to) {
        return hasArticle(letters, from, to) ? from + ARTICLE.length : from;
    }

    private boolean hasArticle(char[] letters, int from, int to) {
        return lexicon.morphology() == Morphology.CLITICS
                && to - from > MIN_REST
                && letters[from] == ALEF
                && letters[from + 1] == LAM;
    }

    private static int shape(Tokens tokens, int token) {
        int from = tokens.firstLetter(token);
        int to = tokens.firstLetter(token + 1);
        int digits = 0;
        boolean latin = false;
        for (int at = from; at < to; at++) {
            char letter = tokens.letter(at);
            digits += letter >= '0' && letter <= '9' ? 1 : 0;
            latin |= letter >= 'a' && letter <= 'z';
        }
        if (digits > 0) {
            return digits == to - from ? 1 : 2;
        }
        int letters = tokens.isCapitalised(token) ? (tokens.hasLowerCase(token) ? 3 : to - from == 1 ? 4 : 5) : 6;
        return latin ? letters + 4 : letters;
    }
}
