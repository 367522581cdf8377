package org.khabar.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.schema.Decision;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.schema.topic.Topics;

/**
 * Two near copies enter at the same moment on different partitions, which different instances read: one of them is enriched
 * and the other its duplicate, never two of either.
 */
@Timeout(600)
class SimultaneousCopiesIT {
    private static final int PAIRS = 1_000;
    private static final int PARTITIONS = 4;

    private final List<Decision> decisions = new ArrayList<>();

    @Test
    void shouldEnrichOneOfTwoNearCopiesThatComeAtOnceOnDifferentPartitions() throws Exception {
        try (var stack = LocalStack.start(new StackSize(PARTITIONS, 2, 1))) {
            stack.startStream(new SimpleMeterRegistry());
            sendPairs(stack);
            try (var outcomes = new OutcomeReader(stack, (input, value) -> {
                if (value instanceof Decision decision) {
                    decisions.add(decision);
                }
            })) {
                outcomes.awaitProcessed(2 * PAIRS);
                assertThat(outcomes.report().faults()).isEmpty();
            }
        }

        assertThat(outcomesByPair())
                .hasSize(PAIRS)
                .allSatisfy((pair, outcomes) ->
                        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.ENRICHED, Outcome.DUPLICATE));
        assertThat(decisions)
                .filteredOn(decision -> decision.getVerdict() != null)
                .hasSize(PAIRS)
                .allSatisfy(copy -> {
                    assertThat(copy.getVerdict().getKind()).isEqualTo(DuplicateKind.NEAR);
                    assertThat(pairOf(copy.getVerdict().getDuplicateOf())).isEqualTo(pairOf(copy.getRawId()));
                });
        assertThat(decisions)
                .extracting(decision -> decision.getOrigin().getPartition())
                .containsAll(Set.of(0, 1, 2, 3));
    }

    private static void sendPairs(LocalStack stack) throws Exception {
        var news = new GeneratedNews(7);
        var sent = new ArrayList<Future<RecordMetadata>>();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()),
                new StringSerializer(),
                Topics.RAW.valueSerde(stack.serdes()).serializer())) {
            for (int pair = 0; pair < PAIRS; pair++) {
                var text = news.text();
                int partition = pair % PARTITIONS;
                sent.add(producer.send(record(partition, "one/" + pair, text)));
                sent.add(producer.send(record(
                        (partition + 1) % PARTITIONS, "other/" + pair, GeneratedNews.withoutLastParagraph(text))));
            }
        }
        for (var record : sent) {
            record.get();
        }
    }

    private static ProducerRecord<String, RawDocument> record(int partition, String id, String text) {
        var document = RawDocument.newBuilder().setId(id).setText(text).build();
        return new ProducerRecord<>(Topics.RAW.name(), partition, id, document);
    }

    private Map<String, List<Outcome>> outcomesByPair() {
        var byPair = new HashMap<String, List<Outcome>>();
        for (var decision : decisions) {
            byPair.computeIfAbsent(pairOf(decision.getRawId()), pair -> new ArrayList<>())
                    .add(decision.getOutcome());
        }
        return byPair;
    }

    private static String pairOf(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
