package org.khabar.enrich.language;

/** Sums the vectors of the words and n-grams of one text. For one thread while it is added to. */
final class TextVector {
    /** Length of every vector; a constant, so that the compiler turns the loops over it into vector instructions. */
    static final int DIMENSIONS = 16;

    private final float[] rows;
    private final float[] sum = new float[DIMENSIONS];
    private int count;

    TextVector(float[] rows) {
        this.rows = rows;
    }

    void add(int row) {
        int start = row * DIMENSIONS;
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            sum[dimension] += rows[start + dimension];
        }
        count++;
    }

    /** Adds all that another has summed up, which is of the same model. */
    void add(TextVector other) {
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            sum[dimension] += other.sum[dimension];
        }
        count += other.count;
    }

    /** The vector of this text and another together, both read by the same model. */
    TextVector plus(TextVector other) {
        var both = new TextVector(rows);
        both.add(this);
        both.add(other);
        return both;
    }

    /** The mean of what was added; zero if nothing was. */
    float[] mean() {
        var mean = sum.clone();
        for (int dimension = 0; dimension < DIMENSIONS && count > 0; dimension++) {
            mean[dimension] /= count;
        }
        return mean;
    }
}
