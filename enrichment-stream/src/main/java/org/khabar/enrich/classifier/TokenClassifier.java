package org.khabar.enrich.classifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.tagger.NameFinder;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.tagger.Tagger;
import org.khabar.enrich.words.Tokens;

/**
 * A token classifier of an operator's, for texts of any language it was trained on. A word has the label of its first piece, as
 * such models are trained.
 *
 * <p>Thread-safe. What it holds outside the heap is given back by {@link #close}.
 */
public final class TokenClassifier implements AutoCloseable {
    private static final String MODEL = "model.onnx";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String CONFIG = "config.json";

    /** Passages that the model sees in one run: what bounds its memory. */
    private static final int BATCH = 4;

    /** How long one text may take: by default a stop waits for it as long as this, and a transaction for a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Has letters of three scripts, and no name. */
    private static final String TRIAL = "Khabar خبر весть.";

    private final PieceTokenizer tokenizer;
    private final OnnxModel model;
    private final ModelConfig config;
    private final Duration patience;

    /** Texts are read under the one lock, any number at once; the other closes, since what is native must not be used then. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private TokenClassifier(PieceTokenizer tokenizer, OnnxModel model, ModelConfig config, Duration patience) {
        this.tokenizer = tokenizer;
        this.model = model;
        this.config = config;
        this.patience = patience;
    }

    /**
     * Loads a classifier and runs it once.
     *
     * @param folder with {@code model.onnx}, {@code tokenizer.json} and {@code config.json}
     * @throws UnusableModelException if one of them is missing, cannot be read, or does not fit the others
     */
    public static TokenClassifier load(Path folder) {
        return load(folder, PATIENCE);
    }

    /** The same, with another time that one text may take. */
    static TokenClassifier load(Path folder, Duration patience) {
        if (!Files.isDirectory(folder)) {
            throw new UnusableModelException("there is no such folder");
        }
        var modelFile = file(folder, MODEL);
        var tokenizerFile = file(folder, TOKENIZER);
        var config = ModelConfig.read(file(folder, CONFIG));
        var tokenizer = PieceTokenizer.read(tokenizerFile);
        try {
            var model = OnnxModel.load(modelFile, config);
            try {
                model.tryOut(modelFile, tokenizer.cut(TRIAL, 0, TRIAL.length()));
                return new TokenClassifier(tokenizer, model, config, patience);
            } catch (RuntimeException e) {
                model.close();
                throw e;
            }
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    private static Path file(Path folder, String name) {
        var file = folder.resolve(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UnusableModelException((Files.exists(file) ? "cannot read " + name : "there is no " + name)
                    + " in the folder; there must be " + MODEL + ", " + TOKENIZER + " and " + CONFIG);
        }
        return file;
    }

    /** Finds names in texts of a tagger's language: what the tagger knows of words, such as their clitics, counts on. */
    public NameFinder withWordsOf(Tagger tagger) {
        return (text, tokens) -> find(text, tokens, tagger.read(tokens));
    }

    /** Finds names in texts of a language of whose words nothing is known. */
    public NameFinder withUnknownWords() {
        return (text, tokens) -> find(text, tokens, TaggedText.ofUnknownWords(tokens));
    }

    private TaggedText find(String text, Tokens tokens, TaggedText words) {
        if (tokens.count() == 0) {
            return words;
        }
        return words.with(NameReader.read(text, tokens, words, labels(text, tokens)));
    }

    private @Nullable PieceLabel[] labels(String text, Tokens tokens) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The token classifier is closed");
            }
            var labels = new @Nullable PieceLabel[tokens.count()];
            long start = System.nanoTime();
            var passages = Passages.of(tokenizer, config.window(), text, tokens);
            for (int from = 0; from < passages.size(); from += BATCH) {
                checkTime(start, from, passages.size());
                classify(passages.subList(from, Math.min(passages.size(), from + BATCH)), text, tokens, labels);
            }
            return labels;
        } finally {
            use.readLock().unlock();
        }
    }

    private void checkTime(long start, int done, int all) {
        if (done > 0 && System.nanoTime() - start > patience.toNanos()) {
            throw new IllegalStateException("The token classifier has read only " + done + " of " + all
                    + " passages in " + patience.toSeconds() + " s");
        }
    }

    private void classify(List<Passage> batch, String text, Tokens tokens, @Nullable PieceLabel[] labels) {
        var pieces = new ArrayList<Pieces>(batch.size());
        batch.forEach(passage -> pieces.add(passage.pieces()));
        var found = model.classify(pieces);
        for (int row = 0; row < batch.size(); row++) {
            assign(batch.get(row), found.get(row), text, tokens, labels);
        }
    }

    /** Gives each word that a passage decides on the label of the first piece that has something of it. */
    private void assign(Passage passage, int[] found, String text, Tokens tokens, @Nullable PieceLabel[] labels) {
        var pieces = passage.pieces();
        int piece = 0;
        for (int token = passage.from(); token < passage.keepTo(); token++) {
            while (piece < pieces.count() && pieces.isBefore(piece, tokens.start(token), text)) {
                piece++;
            }
            boolean has = piece < pieces.count() && pieces.starts()[piece] < tokens.end(token);
            if (has && token >= passage.keepFrom()) {
                labels[token] = config.labels().get(found[piece]).orElse(null);
            }
        }
    }

    /** Waits until no text is being read, and gives back what is native. Closing again does nothing. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                model.close();
                tokenizer.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
