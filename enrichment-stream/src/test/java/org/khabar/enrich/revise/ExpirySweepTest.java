package org.khabar.enrich.revise;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.document.Arrival;
import org.khabar.enrich.document.OriginalRecord;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.schema.Articles;
import org.khabar.schema.internal.SeenDocument;

class ExpirySweepTest {
    @TempDir
    Path stateDir;

    private TopologyTestDriver driver;
    private KeyValueStore<String, SeenDocument> store;

    @BeforeEach
    void openStore() {
        var config = new EnrichmentConfig(Map.of(EnrichmentConfig.STATE_DIR_CONFIG, stateDir.toString()));
        var builder = new StreamsBuilder(config.topologyConfig());
        var metrics = new EnrichmentMetrics(new SimpleMeterRegistry());
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read"))
                .mapValues(
                        (rawId, bytes) -> new Arrival(new OriginalRecord(Articles.origin(0), null, bytes), rawId, null),
                        Named.as("arrive"))
                .processValues(new Revise(new SeenDocuments(), Duration.ofDays(30), metrics), Named.as("revise"));
        driver = new TopologyTestDriver(builder.build(), config.streamsProperties(), Articles.NOON);
        store = driver.getKeyValueStore(SeenDocuments.STORE);
    }

    @AfterEach
    void closeStore() {
        driver.close();
    }

    @Test
    void shouldDeleteWhatWasLastSeenBeforeTheHorizon() {
        remember("young", Duration.ofHours(2));
        remember("old", Duration.ofHours(-2));
        remember("just", Duration.ZERO);

        new ExpirySweep<>(store, 10, SeenDocument::getLastSeenAt).sweep(Articles.NOON);

        assertThat(held()).containsExactly("just", "young");
    }

    @Test
    void shouldLookAtABoundedPieceAndGoOnThere() {
        for (var rawId : List.of("a", "b", "c", "d", "e")) {
            remember(rawId, Duration.ofHours(-1));
        }
        var sweep = new ExpirySweep<>(store, 2, SeenDocument::getLastSeenAt);

        sweep.sweep(Articles.NOON);
        assertThat(held()).containsExactly("c", "d", "e");

        sweep.sweep(Articles.NOON);
        assertThat(held()).containsExactly("e");
    }

    @Test
    void shouldBeginAgainWhenItHasSeenAll() {
        remember("a", Duration.ofHours(1));
        remember("b", Duration.ofHours(1));
        remember("c", Duration.ofHours(1));
        var sweep = new ExpirySweep<>(store, 2, SeenDocument::getLastSeenAt);

        sweep.sweep(Articles.NOON);
        sweep.sweep(Articles.NOON);
        sweep.sweep(Articles.NOON.plus(Duration.ofHours(2)));

        assertThat(held()).containsExactly("c");
    }

    @Test
    void shouldGoOnBehindAnEntryThatWasDeletedMeanwhile() {
        for (var rawId : List.of("a", "b", "c", "d")) {
            remember(rawId, Duration.ofHours(1));
        }
        var sweep = new ExpirySweep<>(store, 2, SeenDocument::getLastSeenAt);
        sweep.sweep(Articles.NOON);
        store.delete("c");

        sweep.sweep(Articles.NOON.plus(Duration.ofHours(2)));

        assertThat(held()).containsExactly("a", "b");
    }

    @Test
    void shouldBearAnEmptyStore() {
        new ExpirySweep<>(store, 2, SeenDocument::getLastSeenAt).sweep(Articles.NOON);

        assertThat(held()).isEmpty();
    }

    private void remember(String rawId, Duration afterNoon) {
        store.put(
                rawId,
                SeenDocument.newBuilder()
                        .setRevision(1)
                        .setParts(List.of())
                        .setOrigin(Articles.origin(1))
                        .setLastSeenAt(Articles.NOON.plus(afterNoon))
                        .build());
    }

    private List<String> held() {
        var rawIds = new ArrayList<String>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> rawIds.add(entry.key));
        }
        return rawIds;
    }
}
