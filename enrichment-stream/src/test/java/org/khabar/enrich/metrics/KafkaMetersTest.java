package org.khabar.enrich.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.Metrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaMetersTest {
    private static final String CONSUMED = "kafka.consumer.fetch.manager.records.consumed.total";
    private static final String KEYS = "kafka.stream.state.estimate.num.keys";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Metrics kafka = new Metrics();
    private final Map<MetricName, Double> values = new HashMap<>();
    private final KafkaMeters meters = new KafkaMeters(registry, kafka::metrics);

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void shouldAddUpWhatConsumersHaveRead() {
        consumed("t-1-consumer", 10);
        consumed("t-2-consumer", 5);
        consumed("t-1-restore-consumer", 70);
        meters.run();

        assertThat(count("main")).isEqualTo(15);
        assertThat(count("restore")).isEqualTo(70);
    }

    @Test
    void shouldNeverCountDownThoughClientsComeAndGo() {
        var gone = consumed("t-1-consumer", 10);
        consumed("t-2-consumer", 5);
        meters.run();
        kafka.removeMetric(gone);
        consumed("t-2-consumer", 7);
        consumed("t-3-consumer", 1);
        meters.run();

        assertThat(count("main")).isEqualTo(18);
    }

    @Test
    void shouldCountOnFromZeroWhenASourceBeganAnew() {
        consumed("t-1-consumer", 10);
        meters.run();
        consumed("t-1-consumer", 2);
        meters.run();

        assertThat(count("main")).isEqualTo(12);
    }

    @Test
    void shouldLeaveOutWhatIsToldForEachTopicBesideTheWhole() {
        consumed("t-1-consumer", 10);
        set("consumer-fetch-manager-metrics", "records-consumed-total", 10, "client-id", "t-1-consumer", "topic", "a");
        meters.run();

        assertThat(count("main")).isEqualTo(10);
    }

    @Test
    void shouldShowStoresByNameAsLongAsTheirTasksAreHere() {
        set("stream-state-metrics", "estimate-num-keys", 3, "task-id", "0_1", "rocksdb-state-id", "seen-documents");
        var moved = set("stream-state-metrics", "estimate-num-keys", 4, "task-id", "0_2", "rocksdb-state-id", "copies");
        set("stream-state-metrics", "estimate-num-keys", 5, "task-id", "0_3", "rocksdb-state-id", "seen-documents");
        meters.run();
        assertThat(registry.get(KEYS).tag("store", "seen-documents").gauge().value())
                .isEqualTo(8);
        assertThat(registry.get(KEYS).tag("store", "copies").gauge().value()).isEqualTo(4);

        kafka.removeMetric(moved);
        meters.run();
        assertThat(registry.find(KEYS).tag("store", "copies").gauge()).isNull();
        assertThat(registry.get(KEYS).gauges()).hasSize(1);
    }

    @Test
    void shouldNotAddUpTheCacheThatAllStoresShare() {
        set("stream-state-metrics", "block-cache-usage", 100, "task-id", "0_1", "rocksdb-state-id", "copies");
        set("stream-state-metrics", "block-cache-usage", 100, "task-id", "0_2", "rocksdb-state-id", "copies");
        meters.run();

        assertThat(registry.get("kafka.stream.state.block.cache.usage").gauge().value())
                .isEqualTo(100);
    }

    @Test
    void shouldShowNothingMeasuredAsZero() {
        set("stream-thread-metrics", "commit-latency-max", Double.NaN, "thread-id", "x-StreamThread-2");
        meters.run();

        assertThat(registry.get("kafka.stream.thread.commit.latency.max")
                        .tag("thread", "2")
                        .gauge()
                        .value())
                .isZero();
    }

    private double count(String client) {
        Counter counter = registry.get(CONSUMED).tag("client", client).counter();
        return counter.count();
    }

    private MetricName consumed(String client, double records) {
        return set("consumer-fetch-manager-metrics", "records-consumed-total", records, "client-id", client);
    }

    private MetricName set(String group, String name, double value, String... tags) {
        var all = new HashMap<String, String>();
        for (int at = 0; at < tags.length; at += 2) {
            all.put(tags[at], tags[at + 1]);
        }
        var metric = new MetricName(name, group, "", all);
        values.put(metric, value);
        Gauge<Double> gauge = (config, now) -> values.getOrDefault(metric, 0.0);
        if (kafka.metric(metric) == null) {
            kafka.addMetric(metric, gauge);
        }
        return metric;
    }
}
