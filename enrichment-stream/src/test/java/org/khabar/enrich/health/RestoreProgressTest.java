package org.khabar.enrich.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
    private static final TopicPartition FIRST = new TopicPartition("app-shelf-changelog", 0);
    private static final TopicPartition SECOND = new TopicPartition("app-shelf-changelog", 1);

    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-02T00:00:00Z");
    private final RestoreProgress progress = new RestoreProgress(topology(), listener(), () -> now);

    private RestoreProgress.Listener listener() {
        return new RestoreProgress.Listener() {
            @Override
            public void restored(String store, long offsets) {
                told.add(store + " " + offsets);
            }

            @Override
            public void completed(String store, Duration time) {
                told.add(store + " complete");
            }
        };
    }

    private static Topology topology() {
        var builder = new StreamsBuilder();
        builder.table("topic", Consumed.with(Serdes.String(), Serdes.String()), Materialized.as("shelf"));
        return builder.build();
    }

    @Test
    void shouldKnowTheStoresOfTheTopologyBeforeAnythingIsRestored() {
        assertThat(progress.remainingByStore()).isEqualTo(Map.of("shelf", 0L));
        assertThat(progress.lastStep()).isEmpty();
    }

    @Test
    void shouldCountOffsetsWithTheMarksOfTransactionsInBetween() {
        progress.onRestoreStart(FIRST, "shelf", 10, 100);
        progress.onRestoreStart(SECOND, "shelf", 0, 7);
        assertThat(progress.remaining()).isEqualTo(97);

        progress.onBatchRestored(FIRST, "shelf", 59, 30);

        assertThat(progress.remainingByStore()).isEqualTo(Map.of("shelf", 47L));
        assertThat(told).containsExactly("shelf 50");
    }

    @Test
    void shouldHaveNothingLeftAtTheEnd() {
        progress.onRestoreStart(FIRST, "shelf", 0, 7);
        progress.onBatchRestored(FIRST, "shelf", 6, 5);
        progress.onRestoreEnd(FIRST, "shelf", 5);

        assertThat(progress.lastStep()).isEmpty();
        assertThat(progress.remaining()).isZero();
        assertThat(told).containsExactly("shelf 7", "shelf complete");
    }

    @Test
    void shouldForgetATaskThatWentElsewhere() {
        progress.onRestoreStart(FIRST, "shelf", 0, 7);
        progress.onRestoreSuspended(FIRST, "shelf", 0);

        assertThat(progress.lastStep()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void shouldTellWhenItGotFurtherLast() {
        progress.onRestoreStart(FIRST, "shelf", 0, 7);
        var began = now;
        now = began.plusSeconds(10);
        progress.onBatchRestored(FIRST, "shelf", -1, 0); // an answer without a record
        assertThat(progress.lastStep()).contains(began);

        progress.onBatchRestored(FIRST, "shelf", 3, 4);
        assertThat(progress.lastStep()).contains(now);

        progress.onRestoreStart(SECOND, "shelf", 0, 7);
        now = began.plusSeconds(20);
        progress.onRestoreEnd(FIRST, "shelf", 7);
        assertThat(progress.lastStep()).contains(now);
    }
}
