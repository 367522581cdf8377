package org.khabar.quickstart.chaos;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.khabar.enrich.topics.TopicsReader;
import org.khabar.schema.Decision;
import org.khabar.schema.Outcome;
import org.khabar.schema.topic.Topics;

/** Reads the decisions as they are committed: counts them, and shows each to whoever wants to see it. */
final class Decisions implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final TopicsReader reader;
    private final Deserializer<Decision> values;
    private Consumer<Decision> listener = decision -> {};
    private int count;
    private int enriched;

    Decisions(Cluster cluster) {
        reader = new TopicsReader(cluster.clientSettings(), List.of(Topics.DECISIONS));
        values = Topics.DECISIONS.valueSerde(cluster.serdes()).deserializer();
    }

    /** Who is shown the decisions from now on. */
    void showTo(Consumer<Decision> next) {
        listener = next;
    }

    /** Reads what has come; waits a moment where nothing has. */
    void read() {
        for (var input : reader.poll(POLL)) {
            var decision = values.deserialize(input.topic(), input.value());
            count++;
            enriched += decision.getOutcome() == Outcome.ENRICHED ? 1 : 0;
            listener.accept(decision);
        }
    }

    /** How many were read; every document of {@link org.khabar.quickstart.stack.GeneratedNews} has one. */
    int count() {
        return count;
    }

    /** How many of them are of articles that were enriched and are held to compare others with. */
    int enriched() {
        return enriched;
    }

    @Override
    public void close() {
        reader.close();
    }
}
