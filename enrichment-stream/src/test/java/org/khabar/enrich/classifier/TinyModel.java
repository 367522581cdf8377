package org.khabar.enrich.classifier;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token classifier that knows a handful of pieces and says of each one label, wherever it stands; made in the test. Pieces that go
 * on with a word begin with ##; all others are unknown and no name.
 */
public final class TinyModel {
    private static final String OUTSIDE = "O";

    private final List<String> labels;
    private final Map<String, String> labelOf = new LinkedHashMap<>();
    private int window = 512;
    private int missingRows;
    private @Nullable String furtherInput;
    private int length = -1;
    private boolean declaresLabels = true;

    private TinyModel(List<String> labels) {
        this.labels = labels;
        List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", ",", "،", "-").forEach(piece -> labelOf.put(piece, OUTSIDE));
    }

    /** A model with these labels; O must be one of them. */
    public static TinyModel labelled(String... labels) {
        return new TinyModel(List.of(labels));
    }

    /** A model with the usual labels. */
    public static TinyModel usual() {
        return labelled(OUTSIDE, "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC");
    }

    /** Knows a piece. */
    public TinyModel with(String piece, String label) {
        labelOf.put(piece, label);
        return this;
    }

    /** Knows a piece of which the model's table has no row, so that it fails where it meets it. */
    public TinyModel failingAt(String piece) {
        labelOf.put(piece, OUTSIDE);
        missingRows = 1;
        return this;
    }

    /** Sees at most so many pieces at once. */
    TinyModel window(int pieces) {
        window = pieces;
        return this;
    }

    /** Asks for {@code token_type_ids}. */
    TinyModel withTokenTypes() {
        return askingFor("token_type_ids");
    }

    /** Asks for another input. */
    TinyModel askingFor(String input) {
        furtherInput = input;
        return this;
    }

    /** Takes only texts of so many pieces. */
    TinyModel ofLength(int pieces) {
        length = pieces;
        return this;
    }

    /** Does not say in its file how many labels it has. */
    TinyModel withoutDeclaredLabels() {
        declaresLabels = false;
        return this;
    }

    /** Writes the three files into a folder, which it makes if there is none. */
    public Path writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve("model.onnx"),
                    OnnxGraph.of(scores(), furtherInput, length, declaresLabels ? labels.size() : -1));
            var json = new JsonMapper();
            json.writeValue(folder.resolve("config.json").toFile(), config());
            json.writeValue(folder.resolve("tokenizer.json").toFile(), tokenizer());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float[][] scores() {
        var scores = new float[labelOf.size() - missingRows][labels.size()];
        var pieces = new ArrayList<>(labelOf.keySet());
        for (int piece = 0; piece < scores.length; piece++) {
            scores[piece][labels.indexOf(labelOf.get(pieces.get(piece)))] = 1;
        }
        return scores;
    }

    private Map<String, Object> config() {
        var id2label = new LinkedHashMap<String, String>();
        labels.forEach(label -> id2label.put(Integer.toString(id2label.size()), label));
        return Map.of("id2label", id2label, "max_position_embeddings", window + 2, "pad_token_id", 0);
    }

    /** As exported, with a truncation and a padding that must not count. */
    private Map<String, Object> tokenizer() {
        var vocabulary = new LinkedHashMap<String, Integer>();
        labelOf.keySet().forEach(piece -> vocabulary.put(piece, vocabulary.size()));
        var tokenizer = new LinkedHashMap<String, Object>();
        tokenizer.put("version", "1.0");
        tokenizer.put(
                "truncation", Map.of("direction", "Right", "max_length", 4, "strategy", "LongestFirst", "stride", 0));
        tokenizer.put("padding", padding());
        tokenizer.put("added_tokens", List.of(added(0), added(1), added(2), added(3)));
        tokenizer.put(
                "normalizer",
                Map.of(
                        "type",
                        "BertNormalizer",
                        "clean_text",
                        true,
                        "handle_chinese_chars",
                        true,
                        "strip_accents",
                        true,
                        "lowercase",
                        false));
        tokenizer.put("pre_tokenizer", Map.of("type", "BertPreTokenizer"));
        tokenizer.put("post_processor", frame());
        tokenizer.put(
                "model",
                Map.of(
                        "type",
                        "WordPiece",
                        "unk_token",
                        "[UNK]",
                        "continuing_subword_prefix",
                        "##",
                        "max_input_chars_per_word",
                        100,
                        "vocab",
                        vocabulary));
        return tokenizer;
    }

    private static Map<String, Object> padding() {
        return Map.of(
                "strategy",
                Map.of("Fixed", 64),
                "direction",
                "Right",
                "pad_id",
                0,
                "pad_type_id",
                0,
                "pad_token",
                "[PAD]");
    }

    private Map<String, Object> added(int id) {
        var content = List.copyOf(labelOf.keySet()).get(id);
        return Map.of(
                "id",
                id,
                "content",
                content,
                "single_word",
                false,
                "lstrip",
                false,
                "rstrip",
                false,
                "normalized",
                false,
                "special",
                true);
    }

    /** [CLS] before each text and [SEP] behind it. */
    private static Map<String, Object> frame() {
        return Map.of(
                "type", "TemplateProcessing",
                "single", List.of(special("[CLS]"), sequence("A"), special("[SEP]")),
                "pair", List.of(sequence("A"), sequence("B")),
                "special_tokens", Map.of("[CLS]", specialToken("[CLS]", 2), "[SEP]", specialToken("[SEP]", 3)));
    }

    private static Map<String, Object> special(String piece) {
        return Map.of("SpecialToken", Map.of("id", piece, "type_id", 0));
    }

    private static Map<String, Object> sequence(String which) {
        return Map.of("Sequence", Map.of("id", which, "type_id", 0));
    }

    private static Map<String, Object> specialToken(String piece, int id) {
        return Map.of("id", piece, "ids", List.of(id), "tokens", List.of(piece));
    }
}
