package org.khabar.enrich.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A quantised fastText classifier (file version 12, supervised, hierarchical softmax): the vectors of a text's words and
 * of their n-grams are averaged, and the average decides between the labels. (Joulin and others: Bag of Tricks for
 * Efficient Text Classification, 2016.) Thread-safe.
 */
final class FastTextModel {
    private static final int MAGIC = 793_712_314;
    private static final int VERSION = 12;
    private static final byte[] END_OF_LINE = "</s>".getBytes(StandardCharsets.UTF_8);
    private static final byte WORD_START = '<';
    private static final byte WORD_END = '>';

    private final ModelSettings settings;
    private final Vocabulary vocabulary;
    private final float[] rows;
    private final LabelTree tree;
    private final WordVectors words = new WordVectors(this::readWord);

    private FastTextModel(ModelSettings settings, Vocabulary vocabulary, float[] rows, LabelTree tree) {
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.rows = rows;
        this.tree = tree;
    }

    /**
     * Reads a model from a resource beside this class.
     *
     * @throws IllegalStateException if it is missing or damaged; the message names it
     */
    static FastTextModel load(String resource) {
        try (var stream = FastTextModel.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing language model " + resource);
            }
            return read(new ModelInput(resource, stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read language model " + resource, e);
        }
    }

    static FastTextModel read(ModelInput input) {
        input.checked(input.readInt(), MAGIC, MAGIC, "magic number");
        input.checked(input.readInt(), VERSION, VERSION, "version");
        var settings = ModelSettings.read(input);
        var vocabulary = Vocabulary.read(input, settings.buckets());
        input.checked(input.readByte(), 1, 1, "mark of a quantised model");
        var rows = QuantizedMatrix.read(input, settings.dimensions(), vocabulary.rowCount());
        input.checked(input.readByte(), 0, 0, "mark of quantised outputs");
        int labels = vocabulary.labels().size();
        input.checked(input.readLong(), labels, labels, "number of outputs");
        input.checked(input.readLong(), settings.dimensions(), settings.dimensions(), "length of an output");
        var tree = new LabelTree(
                vocabulary.labelCounts(), input.readFloats(labels * settings.dimensions()), settings.dimensions());
        input.expectEnd();
        return new FastTextModel(settings, vocabulary, rows, tree);
    }

    /** The labels, in the order of {@link #probabilities}. */
    List<String> labels() {
        return vocabulary.labels();
    }

    /** The probability of each label for a text. */
    double[] probabilities(TextVector text) {
        return tree.probabilities(line(text));
    }

    /** The label with the highest of these probabilities; takes far less time than all of them. */
    int likeliest(TextVector text) {
        return tree.likeliest(line(text));
    }

    private float[] line(TextVector text) {
        var line = new TextVector(rows);
        addRowOf(line, END_OF_LINE, 0, END_OF_LINE.length);
        return line.plus(text).mean();
    }

    /** Reads the words of a text; a line break is a space like any other. */
    TextVector read(String text) {
        var vector = new TextVector(rows);
        for (var word : words.read(text, boundsOfWords(text))) {
            vector.add(word);
        }
        return vector;
    }

    private static int[] boundsOfWords(String text) {
        int length = text.length();
        var bounds = new int[length + 1];
        int count = 0;
        int from = 0;
        while (from < length) {
            int to = from;
            while (to < length && !isSpace(text.charAt(to))) {
                to++;
            }
            if (to > from) {
                bounds[count++] = from;
                bounds[count++] = to;
            }
            from = to + 1;
        }
        return Arrays.copyOf(bounds, count);
    }

    /** The characters that part words in fastText; other white space is part of a word there. */
    private static boolean isSpace(char character) {
        return character == ' ' || (character >= '\t' && character <= '\r') || character == 0;
    }

    private TextVector readWord(String word) {
        var vector = new TextVector(rows);
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        var marked = new byte[bytes.length + 2];
        marked[0] = WORD_START;
        System.arraycopy(bytes, 0, marked, 1, bytes.length);
        marked[bytes.length + 1] = WORD_END;
        addRowOf(vector, bytes, 0, bytes.length);
        addNgrams(vector, marked, marked.length);
        return vector;
    }

    private void addRowOf(TextVector vector, byte[] text, int start, int end) {
        int row = vocabulary.words().find(text, start, end);
        if (row >= 0) {
            vector.add(row);
        }
    }

    private void addNgrams(TextVector vector, byte[] word, int length) {
        for (int start = 0; start < length; start++) {
            if (!continuesCharacter(word[start])) {
                addNgramsAt(vector, word, start, length);
            }
        }
    }

    /** Adds the n-grams that begin at an offset; a mark of the word's start or end alone is none. */
    private void addNgramsAt(TextVector vector, byte[] word, int start, int length) {
        int hash = Fnv1a.START;
        int at = start;
        for (int characters = 1; characters <= settings.maxLength() && at < length; characters++) {
            do {
                hash = Fnv1a.add(hash, word[at++]);
            } while (at < length && continuesCharacter(word[at]));
            boolean isMark = characters == 1 && (start == 0 || at == length);
            if (characters >= settings.minLength() && !isMark) {
                addBucket(vector, hash);
            }
        }
    }

    private void addBucket(TextVector vector, int hash) {
        int row = vocabulary.buckets().find(hash);
        if (row >= 0) {
            vector.add(vocabulary.wordCount() + row);
        }
    }

    private static boolean continuesCharacter(byte utf8) {
        return (utf8 & 0xC0) == 0x80;
    }
}
