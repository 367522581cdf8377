package org.khabar.enrich.classifier;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** Cuts texts into the pieces that a model knows, by its {@code tokenizer.json}. Thread-safe. */
final class PieceTokenizer implements AutoCloseable {
    /** Texts are cut to the model's window before, and rows of a batch are filled by us: what the file says of both is for others. */
    private static final Map<String, String> OPTIONS =
            Map.of("addSpecialTokens", "true", "truncation", "false", "padding", "false");

    /** Read by the library: no word to its makers, and no download of a build for graphics cards. */
    private static final String OFFLINE = "ai.djl.offline";

    /** Read by the library: where it unpacks its native part, by default a folder below the user's that stays. */
    private static final String NATIVE_FOLDER = "ENGINE_CACHE_DIR";

    private static final char REPLACEMENT = '\ufffd';

    private final HuggingFaceTokenizer tokenizer;

    private PieceTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * Reads a tokenizer.
     *
     * @throws UnusableModelException if the file is none
     */
    static PieceTokenizer read(Path file) {
        // As a stream, not as a file: of a file the library also reads tokenizer_config.json, by which it changes the
        // text before it cuts it, and the offsets with it.
        try (var input = Files.newInputStream(file)) {
            loadLibrary();
            return new PieceTokenizer(HuggingFaceTokenizer.newInstance(input, OPTIONS));
        } catch (IOException | RuntimeException e) {
            throw new UnusableModelException(file + " is no tokenizer that can be read", e);
        } catch (LinkageError e) {
            throw new UnusableModelException("The tokenizer library does not work on this machine", e);
        }
    }

    /** Unpacks and loads what is native of the library, once in a JVM, and leaves no file behind. */
    private static synchronized void loadLibrary() throws IOException {
        System.setProperty(OFFLINE, "true");
        if (System.getProperty(NATIVE_FOLDER) != null) {
            return;
        }
        var folder = Files.createTempDirectory("khabar-tokenizers");
        System.setProperty(NATIVE_FOLDER, folder.toString());
        boolean loaded = false;
        try {
            LibUtils.checkStatus();
            loaded = true;
        } finally {
            if (!loaded) {
                System.clearProperty(NATIVE_FOLDER);
            }
            delete(folder);
        }
    }

    /** What is loaded stays so without its file; where a system keeps files in use, the JVM deletes it at its end, if it can. */
    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.toFile().delete()) {
                    file.toFile().deleteOnExit();
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Cuts a stretch of a text.
     *
     * @param from UTF-16 offset of its first character
     * @param to UTF-16 offset behind its last
     */
    Pieces cut(String text, int from, int to) {
        long[] ids;
        CharSpan[] spans;
        // The library does not promise that it can be used by several threads at once; beside a model it is quick.
        synchronized (tokenizer) {
            var encoding = tokenizer.encode(wellFormed(text.substring(from, to)));
            ids = encoding.getIds();
            spans = encoding.getCharTokenSpans();
        }
        var units = unitsOfCodePoints(text, from, to);
        var starts = new int[ids.length];
        var ends = new int[ids.length];
        for (int piece = 0; piece < ids.length; piece++) {
            // Special pieces have none.
            starts[piece] = spans[piece] == null ? from : units[spans[piece].getStart()];
            ends[piece] = spans[piece] == null ? from : units[spans[piece].getEnd()];
        }
        return new Pieces(ids, starts, ends);
    }

    /** Half a pair of surrogates, which on its way to the library would become several letters, becomes one. */
    private static String wellFormed(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        var points = text.codePoints()
                .map(point -> point <= Character.MAX_VALUE && Character.isSurrogate((char) point) ? REPLACEMENT : point)
                .toArray();
        return new String(points, 0, points.length);
    }

    /** The library counts in code points, Khabar in UTF-16 units: the offset of each code point, and that behind the last. */
    private static int[] unitsOfCodePoints(String text, int from, int to) {
        var units = new int[text.codePointCount(from, to) + 1];
        int at = from;
        for (int point = 0; point < units.length; point++) {
            units[point] = at;
            at = point < units.length - 1 ? at + Character.charCount(text.codePointAt(at)) : at;
        }
        return units;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
