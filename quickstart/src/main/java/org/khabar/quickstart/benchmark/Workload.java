package org.khabar.quickstart.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.khabar.ingest.parse.Read;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.schema.RawDocument;

/**
 * Documents to measure with, and to warm up with. The input's own, each once, are measured; to warm up, and when there are
 * not enough, they come again with one word in five replaced by a word of another document of the same source: as long as
 * real ones, in their language, and no copies, since hardly five words in a row stay together. What has fewer words is
 * left out.
 */
final class Workload {
    private static final long SEED = 20261122L;
    private static final int REPLACED_ONE_IN = 5;
    private static final Pattern WORD = Pattern.compile("\\S+");

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
     * @throws IllegalArgumentException when they hold no document of five words or more
     */
    static Workload of(List<String> inputs) {
        // By id, so that none is a refetch of another.
        var documents = new LinkedHashMap<String, RawDocument>();
        try (var reads = new DocumentReader(System.in).read(inputs, (input, why) -> {})) {
            reads.forEach(read -> {
                if (read instanceof Read.Document accepted && words(accepted.document()).length >= REPLACED_ONE_IN) {
                    documents.putIfAbsent(accepted.document().getId(), accepted.document());
                }
            });
        }
        if (documents.isEmpty()) {
            throw new IllegalArgumentException(
                    "No documents of " + REPLACED_ONE_IN + " words or more in " + String.join(", ", inputs));
        }
        return new Workload(List.copyOf(documents.values()));
    }

    /** How many documents of the input were not measured yet. */
    int originalsLeft() {
        return originals.size() - originalsUsed;
    }

    /** The next documents of the input, varied ones behind its last. */
    List<RawDocument> toMeasure(int count) {
        int end = Math.min(originals.size(), originalsUsed + count);
        var documents = new ArrayList<>(originals.subList(originalsUsed, end));
        originalsUsed = end;
        documents.addAll(varied(count - documents.size()));
        return documents;
    }

    /** Varied documents, none of which was there before. */
    List<RawDocument> varied(int count) {
        var documents = new ArrayList<RawDocument>(count);
        for (int end = variedUsed + count; variedUsed < end; variedUsed++) {
            documents.add(varied(originals.get(variedUsed % originals.size()), variedUsed / originals.size()));
        }
        return documents;
    }

    private RawDocument varied(RawDocument original, int round) {
        var sameSource = Objects.requireNonNull(bySource.get(source(original)));
        var strangers = words(sameSource.get(random.nextInt(sameSource.size())));
        var text = new StringBuilder();
        var words = WORD.matcher(original.getText());
        for (int place = round; words.find(); place++) {
            boolean stays = place % REPLACED_ONE_IN != 0;
            var word = stays ? words.group() : strangers[random.nextInt(strangers.length)];
            words.appendReplacement(text, Matcher.quoteReplacement(word));
        }
        words.appendTail(text);
        return RawDocument.newBuilder(original)
                .setId(original.getId() + "~" + round)
                .setText(text.toString())
                .build();
    }

    private static String[] words(RawDocument document) {
        return WORD.matcher(document.getText())
                .results()
                .map(MatchResult::group)
                .toArray(String[]::new);
    }

    private static String source(RawDocument document) {
        return Objects.requireNonNullElse(document.getSource(), "");
    }
}
