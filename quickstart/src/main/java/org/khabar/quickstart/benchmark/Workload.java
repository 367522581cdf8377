package org.khabar.quickstart.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.khabar.ingest.parse.Read;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.schema.RawDocument;

/**
 * As many different documents as asked for. The input's own come first; when there are not enough, they come again with one
 * word in three replaced by a word of another document, so that they are as long and as odd as real ones and no copies of
 * them: two texts that share so few words in a row are not even near.
 */
final class Workload {
    private static final long SEED = 20261122L;
    private static final int REPLACED_ONE_IN = 3;

    private final List<RawDocument> originals;
    private final RandomGenerator random = new SplittableRandom(SEED);

    private Workload(List<RawDocument> originals) {
        this.originals = originals;
    }

    /**
     * Reads the input.
     *
     * @param inputs paths of files and folders
     * @throws IllegalArgumentException when they hold no document
     */
    static Workload of(List<String> inputs) {
        // By id, so that none is a refetch of another.
        var documents = new LinkedHashMap<String, RawDocument>();
        try (var reads = new DocumentReader(System.in).read(inputs, (input, why) -> {})) {
            reads.forEach(read -> {
                if (read instanceof Read.Document accepted
                        && !accepted.document().getText().isBlank()) {
                    documents.putIfAbsent(accepted.document().getId(), accepted.document());
                }
            });
        }
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("No documents in " + String.join(", ", inputs));
        }
        return new Workload(List.copyOf(documents.values()));
    }

    /** Documents number {@code from} to {@code to}, without the last, counted over all that was ever asked for. */
    List<RawDocument> documents(int from, int to) {
        var documents = new ArrayList<RawDocument>();
        for (int number = from; number < to; number++) {
            var original = originals.get(number % originals.size());
            int round = number / originals.size();
            documents.add(round == 0 ? original : varied(original, round));
        }
        return documents;
    }

    private RawDocument varied(RawDocument original, int round) {
        var words = original.getText().split(" ", -1);
        var strangers =
                originals.get(random.nextInt(originals.size())).getText().split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            if (random.nextInt(REPLACED_ONE_IN) == 0) {
                words[i] = strangers[random.nextInt(strangers.length)];
            }
        }
        return RawDocument.newBuilder(original)
                .setId(original.getId() + "~" + round)
                .setText(String.join(" ", words))
                .build();
    }
}
