package org.khabar.enrich.language;

/**
 * What a fastText model says about itself, as far as it matters for reading a text.
 *
 * @param dimensions length of every vector
 * @param buckets how many buckets the n-grams of a word were hashed into
 * @param minLength characters in the shortest n-gram
 * @param maxLength characters in the longest n-gram
 */
record ModelSettings(int dimensions, int buckets, int minLength, int maxLength) {
    private static final int HIERARCHICAL_SOFTMAX = 1;
    private static final int SUPERVISED = 3;
    private static final int MAX_BUCKETS = 100_000_000;
    private static final int MAX_NGRAM = 16;

    /** Reads the block that fastText calls args, and fails for a kind of model that is not read here. */
    static ModelSettings read(ModelInput input) {
        int dimensions = input.checked(input.readInt(), TextVector.DIMENSIONS, TextVector.DIMENSIONS, "dimensions");
        input.skipInts(4); // window, epochs, rarest word, negative samples: of training only
        input.checked(input.readInt(), 0, 1, "length of word n-grams");
        input.checked(input.readInt(), HIERARCHICAL_SOFTMAX, HIERARCHICAL_SOFTMAX, "loss");
        input.checked(input.readInt(), SUPERVISED, SUPERVISED, "kind of model");
        int buckets = input.checked(input.readInt(), BucketIndex.MIN_BUCKETS, MAX_BUCKETS, "buckets");
        int minLength = input.checked(input.readInt(), 1, MAX_NGRAM, "shortest n-gram");
        int maxLength = input.checked(input.readInt(), minLength, MAX_NGRAM, "longest n-gram");
        input.skipInts(1); // how often the learning rate changed
        input.readDouble(); // threshold of sampling
        return new ModelSettings(dimensions, buckets, minLength, maxLength);
    }
}
