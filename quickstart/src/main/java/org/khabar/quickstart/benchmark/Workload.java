package org.khabar.quickstart.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.khabar.ingest.parse.Read;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.schema.RawDocument;

/**
 * Documents to measure with, and to warm up with. The input's own, each once, are measured; to warm up, and when there are
 * not enough, they come again with one word in five replaced by a word of another document of the same source: as long as
 * real ones, in their language, and no copies, since no five words in a row stay together.
 */
final class Workload {
    private static final long SEED = 20261122L;
    private static final int REPLACED_ONE_IN = 5;

    private final List<RawDocument> originals;
    private final Map<String, List<RawDocument>> bySource;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private int originalsUsed;
    private int variedUsed;

    private Workload(List<RawDocument> originals) {
        this.originals = originals;
        this.bySource = originals.stream().collect(Collectors.groupingBy(Workload::source));
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

    /** The next documents of the input, varied ones behind its last. */
    List<RawDocument> toMeasure(int count) {
        int end = Math.min(originals.size(), originalsUsed + count);
        var documents = new ArrayList<>(originals.subList(originalsUsed, end));
        originalsUsed = end;
        documents.addAll(toWarmUp(count - documents.size()));
        return documents;
    }

    /** Varied documents, none of which was there before. */
    List<RawDocument> toWarmUp(int count) {
        var documents = new ArrayList<RawDocument>(count);
        for (int end = variedUsed + count; variedUsed < end; variedUsed++) {
            documents.add(varied(originals.get(variedUsed % originals.size()), variedUsed / originals.size()));
        }
        return documents;
    }

    private RawDocument varied(RawDocument original, int round) {
        var words = original.getText().split(" ", -1);
        var sameSource = bySource.getOrDefault(source(original), originals);
        var strangers =
                sameSource.get(random.nextInt(sameSource.size())).getText().split("\\s+", -1);
        for (int i = round % REPLACED_ONE_IN; i < words.length; i += REPLACED_ONE_IN) {
            words[i] = strangers[random.nextInt(strangers.length)];
        }
        return RawDocument.newBuilder(original)
                .setId(original.getId() + "~" + round)
                .setText(String.join(" ", words))
                .build();
    }

    private static String source(RawDocument document) {
        return Objects.requireNonNullElse(document.getSource(), "");
    }
}
