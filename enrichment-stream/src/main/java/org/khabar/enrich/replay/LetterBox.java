package org.khabar.enrich.replay;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.khabar.enrich.topics.Coordinates;
import org.khabar.enrich.topics.TopicSearch;
import org.khabar.schema.topic.Topics;

/** Reads articles.dead-letters, and articles.replays, which says what of it was replayed. */
final class LetterBox implements AutoCloseable {
    private final TopicSearch search;

    /**
     * @param kafkaClient settings of Kafka's clients, at least bootstrap.servers
     */
    LetterBox(Map<String, Object> kafkaClient) {
        this.search = new TopicSearch(kafkaClient);
    }

    /** Whether the cluster has the topic that replays are marked on. */
    boolean canMark() {
        return !search.partitions(Topics.REPLAYS).isEmpty();
    }

    /**
     * Reads the letters that there are now, one partition's in their order.
     *
     * @param letters is given those that are meant
     */
    void read(LetterFilter filter, Consumer<Letter> letters) {
        var partitions = search.partitions(Topics.DEAD_LETTERS).stream()
                .filter(partition -> isMeant(filter, partition))
                .toList();
        // The record's time is its document's, so the broker's index of times narrows.
        search.read(partitions, filter.since(), input -> {
            var letter = new Letter(input);
            if (filter.matches(letter)) {
                letters.accept(letter);
            }
        });
    }

    private static boolean isMeant(LetterFilter filter, TopicPartition partition) {
        boolean isNamed = filter.places().isEmpty()
                || filter.places().stream().anyMatch(place -> place.partition() == partition.partition());
        return isNamed && (filter.partition() == null || filter.partition() == partition.partition());
    }

    /** Paths of the letters that were replayed, see {@link Coordinates#path()}. */
    Set<String> replayed() {
        Set<String> paths = new HashSet<>();
        search.read(search.partitions(Topics.REPLAYS), null, input -> {
            if (input.key() != null) {
                paths.add(new String(input.key(), StandardCharsets.UTF_8));
            }
        });
        return paths.stream().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        search.close();
    }
}
