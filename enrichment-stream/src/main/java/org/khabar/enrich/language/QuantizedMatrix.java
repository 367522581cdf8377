package org.khabar.enrich.language;

/**
 * Reads a product-quantised matrix: each row is cut into pieces, each piece is one of 256 centroids, and one more
 * centroid is the length of the row. (Jegou, Douze, Schmid: Product quantization for nearest neighbor search, 2011;
 * Joulin and others: FastText.zip, 2016.)
 */
final class QuantizedMatrix {
    private static final int MAX_ROWS = 10_000_000;

    private QuantizedMatrix() {}

    /** The matrix, row by row, as it was before it was quantised, but for what quantising lost. */
    static float[] read(ModelInput input, int dimensions, int minRows) {
        boolean hasNorms = input.readBoolean();
        int rows = input.checked(input.readLong(), minRows, MAX_ROWS, "number of rows");
        input.checked(input.readLong(), dimensions, dimensions, "length of a row");
        int codeCount = input.checked(input.readInt(), rows, Integer.MAX_VALUE, "number of codes");
        var codes = input.readBytes(codeCount);
        var quantizer = ProductQuantizer.read(input, dimensions);
        input.checked(codeCount, rows * quantizer.pieces(), rows * quantizer.pieces(), "number of codes");
        var matrix = new float[Math.multiplyExact(rows, dimensions)];
        for (int row = 0; row < rows; row++) {
            quantizer.decode(codes, row, matrix);
        }
        if (hasNorms) {
            stretch(matrix, dimensions, input.readBytes(rows), ProductQuantizer.read(input, 1));
        }
        return matrix;
    }

    private static void stretch(float[] matrix, int dimensions, byte[] codes, ProductQuantizer lengths) {
        for (int at = 0; at < matrix.length; at++) {
            matrix[at] *= lengths.scalar(codes[at / dimensions]);
        }
    }
}
