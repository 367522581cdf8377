package org.khabar.enrich.tagger;

import java.util.function.IntFunction;
import org.khabar.enrich.words.Tokens;

/** Words of one line of a text, with what stands around them. Made anew for each. */
final class Sentence {
    private static final int MAX_PHRASE = 6;
    private static final int BEGINS = 1;
    private static final int GOES_ON = 2;
    private static final int ENDS = 3;

    final int first;
    final Word[] words;
    /** Gap before each word, and behind the last. */
    final int[] gaps;
    /** Whether no name goes on from the word before to a word. */
    final boolean[] barred;
    /** For each word its place in a known phrase, and the phrase's kind; 0 outside. */
    final int[] phrases;

    private Sentence(int first, Word[] words, int[] gaps, boolean[] barred) {
        this.first = first;
        this.words = words;
        this.gaps = gaps;
        this.barred = barred;
        this.phrases = new int[words.length];
    }

    /**
     * The words of a text from one token to another.
     *
     * @param reader gives the word of a token
     */
    static Sentence of(String text, Tokens tokens, int from, int to, IntFunction<Word> reader, Lexicon lexicon) {
        var words = new Word[to - from];
        var gaps = new int[to - from + 1];
        var barred = new boolean[to - from];
        gaps[0] = Gaps.EDGE;
        gaps[to - from] = Gaps.EDGE;
        for (int token = from; token < to; token++) {
            words[token - from] = reader.apply(token);
            if (token > from) {
                gaps[token - from] = Gaps.between(text, tokens.end(token - 1), tokens.start(token));
                barred[token - from] = Gaps.bar(text, tokens.end(token - 1), tokens.start(token));
            }
        }
        var sentence = new Sentence(from, words, gaps, barred);
        sentence.findPhrases(lexicon);
        return sentence;
    }

    int length() {
        return words.length;
    }

    Word word(int at) {
        return at < 0 || at >= words.length ? ReadWord.NOTHING.word() : words[at];
    }

    private void findPhrases(Lexicon lexicon) {
        for (int at = 0; at < words.length; ) {
            var word = words[at];
            int end = longest(lexicon, at, word.hash());
            if (word.stem() != word.hash()) {
                end = Math.max(end, longest(lexicon, at, word.stem()));
            }
            at = Math.max(end, at + 1);
        }
    }

    private int longest(Lexicon lexicon, int from, long firstWord) {
        boolean endings = lexicon.morphology() == Morphology.ENDINGS;
        long hash = firstWord;
        int end = from;
        int kind = 0;
        for (int at = from + 1; at < words.length && at < from + MAX_PHRASE && gaps[at] <= Gaps.HYPHEN; at++) {
            hash = Hashes.pair(hash, endings ? words[at].stem() : words[at].hash());
            int found = lexicon.phrase(hash);
            if (found < 0) {
                break;
            }
            if (found > 0) {
                kind = found;
                end = at + 1;
            }
        }
        for (int at = from; at < end; at++) {
            phrases[at] = (kind << 2) | (at == from ? BEGINS : at == end - 1 ? ENDS : GOES_ON);
        }
        return end;
    }
}
