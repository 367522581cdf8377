package org.khabar.enrich.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The dictionary of a fastText model.
 *
 * @param rowCount how many rows there are, of words and kept buckets
 * @param words finds the row of a whole word
 * @param wordCount how many words there are; the rows of the buckets come after theirs
 * @param labels the labels, without their prefix, in the order of the output rows
 * @param labelCounts how often each label was seen in training
 * @param buckets finds the row of a bucket, counted from the end of the words
 */
record Vocabulary(
        int rowCount,
        WordIndex words,
        int wordCount,
        List<String> labels,
        List<Long> labelCounts,
        BucketIndex buckets) {
    private static final int MAX_ENTRIES = 10_000_000;
    private static final byte LABEL = 1;
    private static final String LABEL_PREFIX = "__label__";

    static Vocabulary read(ModelInput input, int buckets) {
        int size = input.checked(input.readInt(), 1, MAX_ENTRIES, "number of entries");
        int wordCount = input.checked(input.readInt(), 0, size, "number of words");
        input.checked(input.readInt(), size - wordCount, size - wordCount, "number of labels");
        input.readLong(); // tokens seen in training
        int bucketCount = input.checked(input.readLong(), 1, MAX_ENTRIES, "number of kept buckets");
        var words = new ArrayList<byte[]>();
        var labels = new ArrayList<String>();
        var labelCounts = new ArrayList<Long>();
        for (int entry = 0; entry < size; entry++) {
            var bytes = input.readZeroTerminated();
            long count = input.readLong();
            if (input.readByte() == LABEL) {
                labels.add(label(bytes));
                labelCounts.add(count);
            } else {
                words.add(bytes);
            }
        }
        input.checked(words.size(), wordCount, wordCount, "number of entries that are words");
        return new Vocabulary(
                wordCount + bucketCount,
                new WordIndex(words),
                wordCount,
                List.copyOf(labels),
                List.copyOf(labelCounts),
                buckets(input, buckets, bucketCount));
    }

    private static String label(byte[] bytes) {
        var label = new String(bytes, StandardCharsets.UTF_8);
        return label.startsWith(LABEL_PREFIX) ? label.substring(LABEL_PREFIX.length()) : label;
    }

    private static BucketIndex buckets(ModelInput input, int buckets, int count) {
        var bucketsAndRows = new int[2 * count];
        for (int at = 0; at < bucketsAndRows.length; at += 2) {
            bucketsAndRows[at] = input.checked(input.readInt(), 0, buckets - 1, "number of a bucket");
            bucketsAndRows[at + 1] = input.checked(input.readInt(), 0, count - 1, "row of a bucket");
        }
        return new BucketIndex(buckets, bucketsAndRows);
    }
}
