package org.khabar.enrich.classifier;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A token classifier in ONNX Runtime: pieces in, for each the number of its likeliest label out. Thread-safe. */
final class OnnxModel implements AutoCloseable {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    /** Which of two texts a piece is of; there is only one here. BERT asks for it, RoBERTa does not. */
    private static final String TYPES = "token_type_ids";

    private static final Set<String> KNOWN_INPUTS = Set.of(IDS, MASK, TYPES);
    private static final String USUAL_OUTPUT = "logits";
    /** Batch, piece, label. */
    private static final int OUTPUT_DIMENSIONS = 3;

    private static final Set<OnnxJavaType> FLOATS =
            Set.of(OnnxJavaType.FLOAT, OnnxJavaType.FLOAT16, OnnxJavaType.BFLOAT16);

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Set<String> inputs;
    private final String output;
    private final int labels;
    private final long padding;

    private OnnxModel(OrtEnvironment environment, OrtSession session, Path file, ModelConfig config)
            throws OrtException {
        this.environment = environment;
        this.session = session;
        this.inputs = session.getInputNames();
        this.output = session.getOutputNames().contains(USUAL_OUTPUT)
                ? USUAL_OUTPUT
                : session.getOutputNames().iterator().next();
        this.labels = config.labels().size();
        this.padding = config.padding();
        checkInputs(file);
        checkOutput(file);
    }

    /**
     * Loads a model.
     *
     * @param file the model; data that it keeps in files of their own lies beside it
     * @throws UnusableModelException if it is none, or not one of a token classifier with these labels
     */
    static OnnxModel load(Path file, ModelConfig config) {
        try {
            // What is wrong is thrown; that it is written to standard error too would only make two messages of one.
            var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            // Builds for Windows tell their makers what is run; those for other systems do from 1.29 on, which the
            // build refuses.
            environment.setTelemetry(false);
            return load(environment, file, config);
        } catch (OrtException e) {
            throw new UnusableModelException(file + " is no model that ONNX Runtime can load", e);
        } catch (LinkageError e) {
            throw new UnusableModelException("ONNX Runtime does not work on this machine", e);
        }
    }

    private static OnnxModel load(OrtEnvironment environment, Path file, ModelConfig config) throws OrtException {
        try (var options = new SessionOptions()) {
            // Each stream thread does its own work, so that the setting threads alone says how many cores are used.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            var session = environment.createSession(file.toString(), options);
            try {
                return new OnnxModel(environment, session, file, config);
            } catch (OrtException | RuntimeException e) {
                session.close();
                throw e;
            }
        }
    }

    private void checkInputs(Path file) throws OrtException {
        if (!inputs.containsAll(Set.of(IDS, MASK)) || !KNOWN_INPUTS.containsAll(inputs)) {
            throw new UnusableModelException(
                    file + " takes " + inputs + ", not " + IDS + ", " + MASK + " and perhaps " + TYPES);
        }
        for (var input : session.getInputInfo().values()) {
            var info = (TensorInfo) input.getInfo();
            if (info.type != OnnxJavaType.INT64
                    || Arrays.stream(info.getShape()).anyMatch(size -> size >= 0)) {
                throw new UnusableModelException(file + " takes " + input.getName() + " as " + info.type + " of shape "
                        + Arrays.toString(info.getShape()) + ", not as INT64 of any batch and length");
            }
        }
    }

    private void checkOutput(Path file) throws OrtException {
        var info = Objects.requireNonNull(session.getOutputInfo().get(output)).getInfo();
        if (!(info instanceof TensorInfo tensor)
                || !FLOATS.contains(tensor.type)
                || tensor.getShape().length != OUTPUT_DIMENSIONS) {
            throw new UnusableModelException(
                    file + " gives " + info + " as " + output + ", not scores for each label of each piece");
        }
        long width = tensor.getShape()[OUTPUT_DIMENSIONS - 1];
        if (width >= 0) {
            checkWidth(file, width);
        }
    }

    /** Runs the model once: what its file leaves open shows only so. */
    void tryOut(Path file, Pieces pieces) {
        try {
            checkWidth(file, run(List.of(pieces), scores -> scores.info().getShape()[OUTPUT_DIMENSIONS - 1]));
        } catch (OrtException e) {
            throw new UnusableModelException(file + " cannot be run", e);
        }
    }

    private void checkWidth(Path file, long width) {
        if (width != labels) {
            throw new UnusableModelException(
                    file + " gives scores for " + width + " labels, and config.json names " + labels);
        }
    }

    /**
     * Tells the labels of several stretches of text at once.
     *
     * @return for each stretch, the label of each piece
     * @throws IllegalStateException if the model fails
     */
    List<int[]> classify(List<Pieces> batch) {
        try {
            return run(
                    batch,
                    scores -> likeliest(scores.values(), batch, scores.info().getShape()));
        } catch (OrtException e) {
            throw new IllegalStateException("The token classifier failed: " + e.getMessage(), e);
        }
    }

    /** Scores of labels and their shape. */
    private record Scores(TensorInfo info, FloatBuffer values) {}

    @FunctionalInterface
    private interface ScoreReader<T> {
        T read(Scores scores);
    }

    private <T> T run(List<Pieces> batch, ScoreReader<T> reader) throws OrtException {
        int length = batch.stream().mapToInt(Pieces::count).max().orElseThrow();
        var ids = new long[batch.size() * length];
        var mask = new long[batch.size() * length];
        Arrays.fill(ids, padding);
        for (int row = 0; row < batch.size(); row++) {
            var pieces = batch.get(row);
            System.arraycopy(pieces.ids(), 0, ids, row * length, pieces.count());
            Arrays.fill(mask, row * length, row * length + pieces.count(), 1);
        }
        var shape = new long[] {batch.size(), length};
        try (var idTensor = tensor(ids, shape);
                var maskTensor = tensor(mask, shape);
                var typeTensor = tensor(new long[ids.length], shape)) {
            var given = new HashMap<>(Map.of(IDS, idTensor, MASK, maskTensor, TYPES, typeTensor));
            given.keySet().retainAll(inputs);
            try (var result = session.run(given, Set.of(output))) {
                var scores = (OnnxTensor) result.get(0);
                return reader.read(new Scores(scores.getInfo(), scores.getFloatBuffer()));
            }
        }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static List<int[]> likeliest(FloatBuffer scores, List<Pieces> batch, long[] shape) {
        int length = (int) shape[1];
        int labels = (int) shape[2];
        var all = new int[batch.size()][];
        for (int row = 0; row < batch.size(); row++) {
            all[row] = new int[batch.get(row).count()];
            for (int piece = 0; piece < all[row].length; piece++) {
                all[row][piece] = likeliest(scores, (row * length + piece) * labels, labels);
            }
        }
        return List.of(all);
    }

    private static int likeliest(FloatBuffer scores, int from, int count) {
        int best = 0;
        for (int label = 1; label < count; label++) {
            if (scores.get(from + label) > scores.get(from + best)) {
                best = label;
            }
        }
        return best;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("Cannot close the token classifier", e);
        }
    }
}
