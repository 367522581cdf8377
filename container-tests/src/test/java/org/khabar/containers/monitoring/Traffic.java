package org.khabar.containers.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.topic.Topics;

/** Sends documents of all kinds, round by round: new, copied, fetched again, revised, rejected, retracted, unreadable. */
final class Traffic implements AutoCloseable {
    private static final int NEW_DOCUMENTS = 8;
    private static final List<String> WORDS = List.of(
            ("harbour engine minister teacher river bridge ticket market cotton winter border signal letter window"
                            + " copper garden railway doctor village captain station factory library mountain painter"
                            + " sailor council tunnel orchard museum printer shepherd lantern ferry canal harvest pilot"
                            + " budget theatre vaccine")
                    .split(" "));

    private final WatchedPrograms programs;
    private final KafkaProducer<byte[], byte[]> producer;
    private final SplittableRandom random = new SplittableRandom(11);
    private int round;

    Traffic(WatchedPrograms programs) {
        this.programs = programs;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, programs.stack().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends some of each kind, and returns when those that do not go through the ingestion are on their topic. */
    void send() {
        round++;
        var texts = Stream.generate(this::text).limit(NEW_DOCUMENTS).toList();
        var lines = texts.stream()
                .map(text -> document("new-" + round + "-" + texts.indexOf(text), text))
                .collect(Collectors.toList());
        lines.add(lines.get(0)); // fetched again
        lines.add(document("copy-" + round, texts.get(1)));
        lines.add(document("new-" + round + "-2", text())); // revised
        lines.add(document("empty-" + round, " "));
        lines.add("{\"id\": \"cut off");
        programs.drop("round-" + round + ".jsonl", String.join("\n", lines) + "\n");
        put("unreadable-" + round, "no Avro".getBytes(StandardCharsets.UTF_8));
        put("new-" + (round - 1) + "-3", null); // of the last round, so it is known by now
        producer.flush();
    }

    private String text() {
        var paragraphs = Stream.generate(() -> words(35) + ".").limit(3).collect(Collectors.joining("\n\n"));
        return words(6) + "\n\nThe " + words(3) + " of Latakia opened on 3 March 2026, UNICEF said.\n\n" + paragraphs;
    }

    private String words(int count) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(count)
                .collect(Collectors.joining(" "));
    }

    private static String document(String id, String text) {
        return "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, text.replace("\n", "\\n"));
    }

    @SuppressWarnings("NullAway") // null is a retraction to Kafka
    private void put(String key, byte @Nullable [] value) {
        var unused =
                producer.send(new ProducerRecord<>(Topics.RAW.name(), key.getBytes(StandardCharsets.UTF_8), value));
    }

    @Override
    public void close() {
        producer.close();
    }
}
