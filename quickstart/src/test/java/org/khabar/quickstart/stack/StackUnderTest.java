package org.khabar.quickstart.stack;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.audit.AuditReport;
import org.khabar.ingest.IngestSummary;
import org.khabar.schema.Decision;
import org.khabar.schema.RawDocument;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

/** A local stack that is at work, a way to put anything into it, and all that was read from its topics so far. */
public final class StackUnderTest implements AutoCloseable {
    /** Larger than any limit of the stack, so that it is never the test's own producer that refuses. */
    private static final int NO_LIMIT_BYTES = 64 * 1024 * 1024;

    private final LocalStack stack;
    private final OutcomeReader outcomes;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Found> found = new ArrayList<>();
    private long sent;

    /**
     * A record that was read.
     *
     * @param input the record
     * @param value its value; null where it has none, or none that is Avro
     */
    public record Found(
            ConsumerRecord<byte[], byte[]> input, @Nullable SpecificRecord value) {
        /** Its key as text. */
        public String key() {
            return new String(input.key(), StandardCharsets.UTF_8);
        }

        /** A header as text; empty where there is none. */
        public String header(String name) {
            return EventHeaders.get(input.headers(), name).orElse("");
        }
    }

    private StackUnderTest(LocalStack stack) {
        this.stack = stack;
        this.outcomes = new OutcomeReader(stack, (input, value) -> found.add(new Found(input, value)));
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        stack.bootstrapServers(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        NO_LIMIT_BYTES,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        (long) NO_LIMIT_BYTES,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Starts a stack and its stream. */
    public static StackUnderTest start(StackSize size) throws InterruptedException {
        return start(size, Map.of());
    }

    /** The same for a stream with settings other than the defaults. */
    public static StackUnderTest start(StackSize size, Map<String, String> settings) throws InterruptedException {
        var stack = LocalStack.start(size, settings);
        try {
            stack.startStream(new SimpleMeterRegistry());
            return new StackUnderTest(stack);
        } catch (RuntimeException | InterruptedException e) {
            stack.close();
            throw e;
        }
    }

    /** What came of an ingestion: the sums, and the lines that it printed of what it did not send. */
    public record Ingested(IngestSummary summary, String errors) {}

    /** Ingests files and folders as the program does, and waits for their outcomes. */
    public Ingested ingest(Path... inputs) {
        var errors = new StringWriter();
        var names = Stream.of(inputs).map(Path::toString).toList();
        var summary = stack.ingest(names, new SimpleMeterRegistry(), new PrintWriter(errors, true));
        sent += summary.sent();
        awaitProcessed();
        return new Ingested(summary, errors.toString());
    }

    /** Puts bytes on articles.raw as they are, past the ingestion, and waits for their outcome. */
    public RecordMetadata send(byte @Nullable [] key, byte @Nullable [] value) {
        return send(key, value, Map.of());
    }

    /** The same with headers. */
    public RecordMetadata send(byte @Nullable [] key, byte @Nullable [] value, Map<String, byte[]> headers) {
        var record = record(key, value);
        headers.forEach(record.headers()::add);
        try {
            var metadata = producer.send(record).get();
            sent++;
            awaitProcessed();
            return metadata;
        } catch (ExecutionException e) {
            throw new IllegalStateException("articles.raw did not take the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }

    /** Puts a document on articles.raw, past the limits of the ingestion, and waits for its outcome. */
    public RecordMetadata send(RawDocument document) {
        return send(bytes(document.getId()), serialised(document));
    }

    /** Puts documents on articles.raw one after the other, and waits for the outcomes of all. */
    public void sendAll(List<RawDocument> documents) throws ExecutionException, InterruptedException {
        var records = documents.stream()
                .map(document -> producer.send(record(bytes(document.getId()), serialised(document))))
                .toList();
        for (var record : records) {
            record.get();
        }
        awaitMore(documents.size());
    }

    /** A document as it lies on articles.raw. */
    public byte[] serialised(RawDocument document) {
        return Topics.RAW.valueSerde(stack.serdes()).serializer().serialize(Topics.RAW.name(), document);
    }

    /** The stack itself. */
    public LocalStack stack() {
        return stack;
    }

    /** All that is on a topic, in the order in which it was read. */
    public List<Found> on(Topic<?, ?> topic) {
        return found.stream()
                .filter(read -> read.input().topic().equals(topic.name()))
                .toList();
    }

    /** All that came of a document on a topic. */
    public List<Found> on(Topic<?, ?> topic, String rawId) {
        return on(topic).stream()
                .filter(read -> read.header(EventHeaders.SUBJECT).equals(rawId))
                .toList();
    }

    /** The values of all that came of a document on a topic, decoded. */
    public <V> List<V> values(Topic<?, V> topic, String rawId, Class<V> type) {
        return on(topic, rawId).stream()
                .filter(read -> read.value() != null)
                .map(read -> type.cast(read.value()))
                .toList();
    }

    /** The decisions about the record of articles.raw at a place. */
    public List<Decision> decisionsOn(RecordMetadata origin) {
        return on(Topics.DECISIONS).stream()
                .map(read -> (Decision) read.value())
                .filter(decision -> decision.getOrigin().getPartition() == origin.partition()
                        && decision.getOrigin().getOffset() == origin.offset())
                .toList();
    }

    /** What the books say of all that was read. */
    public AuditReport audit() {
        return outcomes.report();
    }

    /** Text as a key. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Waits for the outcomes of documents that others have put on articles.raw. */
    public void awaitMore(int documents) {
        sent += documents;
        awaitProcessed();
    }

    private void awaitProcessed() {
        outcomes.awaitProcessed(sent);
    }

    // A null key or value is a key or value to Kafka.
    @SuppressWarnings("NullAway")
    private static ProducerRecord<byte[], byte[]> record(byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(Topics.RAW.name(), key, value);
    }

    @Override
    public void close() {
        producer.close();
        outcomes.close();
        stack.close();
    }
}
