package org.khabar.enrich.language;

/** The centroids of a product-quantised matrix: 256 for each piece of a row. */
final class ProductQuantizer {
    private static final int CENTROIDS = 256;

    private final int dimensions;
    private final int pieces;
    private final int pieceLength;
    private final int lastLength;
    private final float[] centroids;

    private ProductQuantizer(int dimensions, int pieces, int pieceLength, int lastLength, float[] centroids) {
        this.dimensions = dimensions;
        this.pieces = pieces;
        this.pieceLength = pieceLength;
        this.lastLength = lastLength;
        this.centroids = centroids;
    }

    static ProductQuantizer read(ModelInput input, int dimensions) {
        input.checked(input.readInt(), dimensions, dimensions, "dimensions of centroids");
        int pieces = input.checked(input.readInt(), 1, dimensions, "pieces of a row");
        int pieceLength = input.checked(input.readInt(), 1, dimensions, "length of a piece");
        int lastLength = input.checked(input.readInt(), 1, pieceLength, "length of the last piece");
        input.checked((pieces - 1) * pieceLength + lastLength, dimensions, dimensions, "length of all pieces");
        return new ProductQuantizer(
                dimensions, pieces, pieceLength, lastLength, input.readFloats(dimensions * CENTROIDS));
    }

    /** How many codes a row has. */
    int pieces() {
        return pieces;
    }

    /** Writes a row into the matrix, as its codes give it. */
    void decode(byte[] codes, int row, float[] matrix) {
        for (int piece = 0; piece < pieces; piece++) {
            int code = codes[row * pieces + piece] & 0xFF;
            int length = piece == pieces - 1 ? lastLength : pieceLength;
            int centroid = piece * CENTROIDS * pieceLength + code * length;
            System.arraycopy(centroids, centroid, matrix, row * dimensions + piece * pieceLength, length);
        }
    }

    /** The value that a code stands for where rows have one dimension. */
    float scalar(byte code) {
        return centroids[code & 0xFF];
    }
}
