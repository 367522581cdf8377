package org.khabar.enrich.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.khabar.enrich.words.Tokens;

/** Finds people, organisations and places in the words of a text by a trained model. Thread-safe. */
public final class Tagger implements NameFinder {
    /**
     * Lead of "no name" by what words say alone that combinations hardly ever overrule: the dev sets of all languages come out the
     * same to a thousandth, and some half of the look-ups are spared.
     */
    private static final int SURE = 25 * WeightRounding.COMMON_SIZE;

    private final Lexicon lexicon;
    private final Weights weights;
    private final KnownWords words;
    private final Viterbi viterbi;
    private final Spans spanMaker;

    /** @param cache keeps what is worked out for words */
    Tagger(Lexicon lexicon, Weights weights, WordCache cache) {
        this.lexicon = lexicon;
        this.weights = weights;
        this.words = new KnownWords(new WordReader(lexicon), weights.attributes(), cache);
        this.spanMaker = new Spans(Titles.load(), Particles.load(), lexicon);
        this.viterbi = new Viterbi(weights.transitions());
    }

    /**
     * Reads a model.
     *
     * @param cache keeps what is worked out for words, also for other taggers
     */
    public static Tagger read(InputStream model, WordCache cache) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(model), 1 << 16))) {
            var lexicon = Lexicon.read(in);
            return new Tagger(lexicon, Weights.read(in), cache);
        }
    }

    /** Writes the model, to be read by {@link #read}. */
    public void write(OutputStream model) throws IOException {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DataOutputStream(new DeflaterOutputStream(model, deflater, 1 << 16))) {
            lexicon.write(out);
            weights.write(out);
        } finally {
            deflater.end();
        }
    }

    /** What the model knows of the words of a text; names are not looked for. */
    public TaggedText read(Tokens tokens) {
        return new TaggedText(List.of(), words.read(tokens));
    }

    @Override
    public TaggedText tag(String text, Tokens tokens) {
        var known = words.read(tokens);
        var spans = new ArrayList<NameSpan>();
        int from = 0;
        while (from < tokens.count()) {
            int to = from + 1;
            while (to < tokens.count() && !Lines.endBetween(text, tokens, to)) {
                to++;
            }
            var sentence = Sentence.of(text, tokens, from, to, token -> known[token].word(), lexicon);
            var outside = new boolean[to - from];
            var scores = scores(sentence, known, outside);
            var labels = viterbi.decode(scores, sentence.barred, outside);
            spanMaker.collect(text, sentence, tokens, labels, spans);
            from = to;
        }
        return new TaggedText(spans, known);
    }

    /**
     * Scores by word and label. Where the words alone speak so clearly against a name that nothing that several of them say
     * together would overrule it, that is not asked.
     *
     * @param outside gets true for each such word
     */
    private int[] scores(Sentence sentence, KnownWord[] known, boolean[] outside) {
        int length = sentence.length();
        var scores = new int[length * Labels.COUNT];
        var sums = new long[PackedScores.LONGS];
        var keys = new int[Features.COMBINATIONS];
        for (int at = 0; at < length; at++) {
            Arrays.fill(sums, 0);
            for (int distance = -Features.REACH; distance <= Features.REACH; distance++) {
                int place = at + distance;
                var word = place >= 0 && place < length ? known[sentence.first + place] : words.nothing();
                word.addTo(sums, distance);
            }
            int row = at * Labels.COUNT;
            PackedScores.unpack(sums, 0, scores, row);
            outside[at] = leadOfOutside(scores, row) > SURE;
            if (!outside[at]) {
                Features.combinations(sentence, at, keys);
                weights.combinations().addAll(keys, keys.length, sums, 0);
                PackedScores.unpack(sums, 0, scores, row);
            }
        }
        return scores;
    }

    /** By how much the score of no name is above that of every label of names. */
    private static int leadOfOutside(int[] scores, int row) {
        int highest = Integer.MIN_VALUE;
        for (int label = Labels.OUTSIDE + 1; label < Labels.COUNT; label++) {
            highest = Math.max(highest, scores[row + label]);
        }
        return scores[row + Labels.OUTSIDE] - highest;
    }
}
