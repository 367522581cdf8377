package org.khabar.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.schema.Articles.NOON;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.publish.KafkaPublisher;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.schema.RejectionReason;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;

class IngestPipelineTest {
    private static final String LINES = "{\"text\": \"1\"}\n{\"text\": \"2\"}\nnonsense\n{\"title\": \"x\"}\n";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Integer> steps = new ArrayList<>();

    @Test
    void shouldAnswerForEverythingItRead() {
        var summary = pipeline("mock://ingest-pipeline-test", true).run(List.of("-"), () -> steps.add(1));

        assertThat(summary)
                .isEqualTo(new IngestSummary(4, 2, Map.of(RejectionReason.MALFORMED, 2L), 0, 0, List.of(), true));
        assertThat(summary.rejected()).isEqualTo(2);
        assertThat(summary.isAllSent()).isFalse();
        assertThat(steps).hasSize(4);
    }

    @Test
    void shouldCountSumsThatAddUp() {
        pipeline("mock://ingest-pipeline-test", true).run(List.of("-"));

        assertThat(count(IngestMetrics.READ)).isEqualTo(4);
        assertThat(count(IngestMetrics.READ))
                .isEqualTo(count(IngestMetrics.SENT) + count(IngestMetrics.REJECTED) + count(IngestMetrics.FAILED));
    }

    @Test
    void shouldCountSumsThatAddUpWhenNothingCanBeSent() {
        var summary = pipeline("mock://ingest-pipeline-test-empty", false).run(List.of("-"));

        assertThat(summary).isEqualTo(new IngestSummary(4, 0, Map.of(), 4, 0, List.of(), true));
        assertThat(count(IngestMetrics.FAILED)).isEqualTo(4);
        assertThat(count(IngestMetrics.REJECTED)).isZero();
    }

    private IngestPipeline pipeline(String registryUrl, boolean isRegistered) {
        var serdes = new AvroSerdes(registryUrl);
        if (isRegistered) {
            new SubjectRegistration(serdes.client()).registerAll();
        }
        var producer = new MockProducer<>(
                true, null, new StringSerializer(), serdes.serde(false).serializer());
        var publisher = new KafkaPublisher(producer, new Random(1), Clock.fixed(NOON, ZoneOffset.UTC));
        var reader = new DocumentReader(new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)));
        return new IngestPipeline(reader, publisher, new IngestMetrics(registry), new PrintWriter(new StringWriter()));
    }

    private double count(String meter) {
        return registry.find(meter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
