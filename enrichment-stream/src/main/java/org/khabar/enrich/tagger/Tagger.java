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
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.khabar.enrich.words.Tokens;

/** Finds people, organisations and places in the words of a text by a trained model. Thread-safe. */
public final class Tagger {
    private static final int CACHE = 1 << 15;
    /** Class of frequency of words seen 128 times or more. */
    private static final int COMMON = 8;

    private static final int VECTORS = 2 * Features.REACH + 1;

    private final Lexicon lexicon;
    private final WordReader reader;
    private final Weights weights;
    private final Spans spanMaker = new Spans(Titles.load());
    /** What was worked out for words, by their hash: the commonest words make up most of a text. */
    private final AtomicReferenceArray<Known> cache = new AtomicReferenceArray<>(CACHE);

    /** A word, and what its attributes say at each distance. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to them
    private record Known(long key, Word word, int[] sums) {}

    Tagger(Lexicon lexicon, Weights weights) {
        this.lexicon = lexicon;
        this.reader = new WordReader(lexicon);
        this.weights = weights;
    }

    /** Reads a model. */
    public static Tagger read(InputStream model) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(model), 1 << 16))) {
            var lexicon = Lexicon.read(in);
            return new Tagger(lexicon, Weights.read(in));
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

    /** The names in a text, in order. */
    public List<NameSpan> tag(String text, Tokens tokens) {
        var spans = new ArrayList<NameSpan>();
        int from = 0;
        while (from < tokens.count()) {
            int to = from + 1;
            while (to < tokens.count() && !Lines.endBetween(text, tokens, to)) {
                to++;
            }
            tag(text, tokens, from, to, spans);
            from = to;
        }
        return spans;
    }

    /** A token without its clitics or its ending, folded. */
    public String stem(Tokens tokens, int token) {
        return reader.stem(tokens, token);
    }

    /** How many letters at the front of a token are clitics. */
    public int clitics(Tokens tokens, int token) {
        return known(tokens, token).word.clitic();
    }

    /** Whether a token is so common in texts that it is hardly ever a name. */
    public boolean isCommon(Tokens tokens, int token) {
        return known(tokens, token).word.frequency() >= COMMON;
    }

    private void tag(String text, Tokens tokens, int from, int to, List<NameSpan> spans) {
        var known = new Known[to - from];
        var sentence = Sentence.of(
                text,
                tokens,
                from,
                to,
                (all, token) -> {
                    var found = known(all, token);
                    known[token - from] = found;
                    return found.word;
                },
                lexicon);
        var scores = new int[known.length][Labels.COUNT];
        for (int at = 0; at < known.length; at++) {
            score(sentence, known, at, scores[at]);
        }
        spanMaker.collect(sentence, tokens, Viterbi.decode(scores, sentence.barred(), weights.transitions), spans);
    }

    private void score(Sentence sentence, Known[] known, int at, int[] sums) {
        for (int distance = -Features.REACH; distance <= Features.REACH; distance++) {
            int place = at + distance;
            if (place >= 0 && place < known.length) {
                var vectors = known[place].sums;
                int offset = (distance + Features.REACH) * Labels.COUNT;
                for (int label = 0; label < Labels.COUNT; label++) {
                    sums[label] += vectors[offset + label];
                }
            } else {
                addAttributes(sentence.word(place), distance, sums);
            }
        }
        for (long feature : Features.together(sentence, at)) {
            weights.add(feature, sums);
        }
    }

    private void addAttributes(Word word, int distance, int[] sums) {
        int reaching = Features.reaching(word, distance);
        for (int index = 0; index < reaching; index++) {
            weights.add(Features.at(distance, word.attributes()[index]), sums);
        }
    }

    private Known known(Tokens tokens, int token) {
        long key = Hashes.of(tokens.letters(), tokens.firstLetter(token), tokens.firstLetter(token + 1)) * 4
                + (tokens.isCapitalised(token) ? 1 : 0)
                + (tokens.hasLowerCase(token) ? 2 : 0);
        int slot = (int) (key >>> 5) & (CACHE - 1);
        var cached = cache.get(slot);
        if (cached != null && cached.key == key) {
            return cached;
        }
        var word = reader.read(tokens, token);
        var sums = new int[VECTORS * Labels.COUNT];
        var one = new int[Labels.COUNT];
        for (int distance = -Features.REACH; distance <= Features.REACH; distance++) {
            Arrays.fill(one, 0);
            addAttributes(word, distance, one);
            System.arraycopy(one, 0, sums, (distance + Features.REACH) * Labels.COUNT, Labels.COUNT);
        }
        var made = new Known(key, word, sums);
        cache.set(slot, made);
        return made;
    }
}
