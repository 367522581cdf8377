package org.khabar.enrich.classifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the smallest ONNX model that is a token classifier: a table that says for each piece how well each label fits it. Whatever
 * the mask leaves out has the score 0. Numbers are those of the fields in {@code onnx.proto}.
 */
final class OnnxGraph {
    private static final int VARINT = 0;
    private static final int BYTES = 2;

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int INT_ATTRIBUTE = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private OnnxGraph() {}

    /**
     * The bytes of a model.
     *
     * @param scores by piece and label
     * @param furtherInput what it asks for besides, if anything; what is not 0 in it is taken off the scores
     * @param length how many pieces a text must have; negative for any number
     * @param declared what the model says of how many labels it has; negative for nothing
     */
    static byte[] of(float[][] scores, @Nullable String furtherInput, int length, int declared) {
        var graph = new OnnxGraph();
        graph.node("Gather", "looked_up", List.of("table", "input_ids"));
        graph.weigh("attention_mask", "mask");
        graph.node("Mul", furtherInput != null ? "masked" : "logits", List.of("looked_up", "mask_column"));
        if (furtherInput != null) {
            graph.weigh(furtherInput, "types");
            graph.node("Sub", "logits", List.of("masked", "types_column"));
        }
        graph.text(2, "tiny");
        graph.table(scores);
        graph.axes();
        graph.value(11, "input_ids", INT64, 2, length);
        graph.value(11, "attention_mask", INT64, 2, -1);
        if (furtherInput != null) {
            graph.value(11, furtherInput, INT64, 2, -1);
        }
        graph.value(12, "logits", FLOAT, 3, declared);

        var model = new OnnxGraph();
        model.number(1, IR_VERSION);
        model.message(7, graph);
        model.message(8, new OnnxGraph().number(2, OPSET));
        return model.out.toByteArray();
    }

    /** Makes a column of floats of an input. */
    private void weigh(String input, String name) {
        var cast = operation("Cast", name + "_float", List.of(input));
        cast.message(5, new OnnxGraph().text(1, "to").number(3, FLOAT).number(20, INT_ATTRIBUTE));
        message(1, cast);
        node("Unsqueeze", name + "_column", List.of(name + "_float", "axes"));
    }

    private void node(String type, String output, List<String> inputs) {
        message(1, operation(type, output, inputs));
    }

    private static OnnxGraph operation(String type, String output, List<String> inputs) {
        var operation = new OnnxGraph();
        inputs.forEach(input -> operation.text(1, input));
        return operation.text(2, output).text(4, type);
    }

    private void table(float[][] scores) {
        var raw = ByteBuffer.allocate(scores.length * scores[0].length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (var row : scores) {
            for (float score : row) {
                raw.putFloat(score);
            }
        }
        var tensor = new OnnxGraph()
                .number(1, scores.length)
                .number(1, scores[0].length)
                .number(2, FLOAT);
        message(5, tensor.text(8, "table").bytes(9, raw.array()));
    }

    /** Where a column is added: behind batch and piece. */
    private void axes() {
        var raw = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(2);
        message(5, new OnnxGraph().number(1, 1).number(2, INT64).text(8, "axes").bytes(9, raw.array()));
    }

    private void value(int field, String name, int type, int dimensions, int lastDimension) {
        var shape = new OnnxGraph();
        for (int dimension = 1; dimension <= dimensions; dimension++) {
            boolean known = dimension == dimensions && lastDimension >= 0;
            var size = new OnnxGraph();
            shape.message(1, known ? size.number(1, lastDimension) : size.text(2, name + dimension));
        }
        var tensor = new OnnxGraph().number(1, type).message(2, shape);
        message(field, new OnnxGraph().text(1, name).message(2, new OnnxGraph().message(1, tensor)));
    }

    private OnnxGraph number(int field, long value) {
        varint((field << 3) | VARINT);
        varint(value);
        return this;
    }

    private OnnxGraph text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private OnnxGraph message(int field, OnnxGraph value) {
        return bytes(field, value.out.toByteArray());
    }

    private OnnxGraph bytes(int field, byte[] value) {
        varint((field << 3) | BYTES);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while (rest > 0x7f) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
