package org.khabar.enrich.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.topics.Coordinates;
import org.khabar.schema.Origin;
import org.khabar.schema.Replay;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;
import org.khabar.service.terminal.Failures;

/**
 * Sends letters to articles.raw again. The record and the mark that it was sent are written in one transaction: after a
 * crash both are there or neither is. There is one replayer at a time on a cluster; a later one ends an earlier one.
 */
final class Replayer implements AutoCloseable {
    /** Name of its transactions. A principal needs the right to write under it. */
    static final String TRANSACTIONAL_ID = "khabar-dead-letters-replay";

    private static final int COMMIT_TRIES = 3;
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final Serializer<Replay> marks;

    /**
     * Ends any replay that is under way and waits until its transaction has ended: marks that are read after this are
     * complete.
     *
     * @param kafkaClient settings of Kafka's clients, at least bootstrap.servers
     * @param marks serializer of articles.replays
     * @throws KafkaException when the cluster does not answer or refuses
     */
    Replayer(Map<String, Object> kafkaClient, Serializer<Replay> marks) {
        this(producer(kafkaClient), marks);
    }

    Replayer(Producer<byte[], byte[]> producer, Serializer<Replay> marks) {
        this.producer = producer;
        this.marks = marks;
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close();
            throw e;
        }
    }

    /**
     * What became of a letter that was to be sent.
     *
     * @param letter the letter
     * @param sentTo where it is now; null when it was not sent
     * @param failure why it was not sent; null when it was
     */
    record Sent(
            Letter letter,
            @Nullable Coordinates sentTo,
            @Nullable String failure) {}

    /**
     * Sends letters, all in one transaction; when that fails, each in one of its own, so that one that cannot be sent does
     * not keep the others back.
     *
     * @throws KafkaException when the producer cannot go on; the transaction under way was not committed
     */
    List<Sent> replay(List<Letter> letters) {
        var attempt = attempt(letters);
        if (attempt.sent.isPresent()) {
            return attempt.sent.get();
        }
        if (letters.size() == 1) {
            return List.of(new Sent(letters.get(0), null, attempt.message));
        }
        var results = new ArrayList<Sent>();
        for (var letter : letters) {
            results.addAll(replay(List.of(letter)));
        }
        return results;
    }

    private record Attempt(Optional<List<Sent>> sent, String message) {}

    private Attempt attempt(List<Letter> letters) {
        producer.beginTransaction();
        try {
            var places = new ArrayList<Future<RecordMetadata>>();
            var markPlaces = new ArrayList<Future<RecordMetadata>>();
            for (var letter : letters) {
                places.add(producer.send(original(letter)));
                markPlaces.add(producer.send(mark(letter)));
            }
            producer.flush();
            markPlaces.forEach(Replayer::place);
            var sent = new ArrayList<Sent>();
            for (int i = 0; i < letters.size(); i++) {
                sent.add(new Sent(letters.get(i), place(places.get(i)), null));
            }
            commit();
            return new Attempt(Optional.of(sent), "");
        } catch (KafkaException e) {
            // Throws when the producer cannot go on, as when another replay has begun.
            producer.abortTransaction();
            return new Attempt(Optional.empty(), Failures.line(e));
        }
    }

    // A commit that is not answered may have happened: only asking again tells, and does no harm.
    private void commit() {
        for (int tried = 1; ; tried++) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException e) {
                if (tried == COMMIT_TRIES) {
                    throw new UnknownOutcomeException(e);
                }
            }
        }
    }

    /** Whether the last transaction was committed is not known. */
    private static final class UnknownOutcomeException extends IllegalStateException {
        UnknownOutcomeException(Throwable cause) {
            super(
                    "the cluster does not say whether the last letters were sent; run it again, no letter is sent twice",
                    cause);
        }
    }

    private static Coordinates place(Future<RecordMetadata> sent) {
        try {
            var metadata = sent.get();
            return new Coordinates(metadata.topic(), metadata.partition(), metadata.offset());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while sending", e);
        }
    }

    // A null key or value is a key or value to Kafka.
    @SuppressWarnings("NullAway")
    private static ProducerRecord<byte[], byte[]> original(Letter letter) {
        var record = new ProducerRecord<>(Topics.RAW.name(), letter.key(), letter.value());
        letter.originalHeaders().forEach(record.headers()::add);
        EventHeaders.set(record.headers(), EventHeaders.REPLAY_ATTEMPTS, Integer.toString(nextAttempt(letter)));
        EventHeaders.set(
                record.headers(), EventHeaders.REPLAY_OF, letter.coordinates().path());
        return record;
    }

    private ProducerRecord<byte[], byte[]> mark(Letter letter) {
        var place = letter.coordinates();
        var original = letter.original().orElseThrow();
        var replay = Replay.newBuilder()
                .setPartition(place.partition())
                .setOffset(place.offset())
                .setReplayed(new Origin(original.partition(), original.offset(), letter.time()))
                .setReason(letter.reason())
                .setAttempts(nextAttempt(letter))
                .setReplayedAt(Instant.now())
                .build();
        var topic = Topics.REPLAYS.name();
        return new ProducerRecord<>(
                topic, place.path().getBytes(StandardCharsets.UTF_8), marks.serialize(topic, replay));
    }

    private static int nextAttempt(Letter letter) {
        return letter.attempts().orElseThrow() + 1;
    }

    private static Producer<byte[], byte[]> producer(Map<String, Object> kafkaClient) {
        var settings = new HashMap<>(kafkaClient);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void close() {
        // Without a limit it would go on committing for as long as brokers are away.
        producer.close(CLOSE_LIMIT);
    }
}
