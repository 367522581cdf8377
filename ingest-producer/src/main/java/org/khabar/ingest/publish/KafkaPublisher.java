package org.khabar.ingest.publish;

import java.time.Clock;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.config.IngestConfig;
import org.khabar.ingest.identity.TextHash;
import org.khabar.ingest.parse.Read;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.header.TraceParent;
import org.khabar.schema.topic.Topics;

/**
 * Writes documents to articles.raw and rejections to articles.rejected, keyed by raw id, each with a trace of its own.
 * Records bear no time: the broker stamps them. What is written twice by a user's repeating is a refetch, never harm.
 * For one thread; the listener is called from the producer's.
 */
public final class KafkaPublisher implements AutoCloseable {
    /** Value of the header {@link EventHeaders#SOURCE}. */
    public static final String SOURCE = "khabar/ingest-producer";

    private final Producer<String, Object> producer;
    private final RandomGenerator random;
    private final Clock clock;
    private volatile boolean isBrokerAway;

    /**
     * @param producer closed with this
     * @param random gives the ids of traces
     * @param clock gives the time in the headers
     */
    public KafkaPublisher(Producer<String, Object> producer, RandomGenerator random, Clock clock) {
        this.producer = producer;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A publisher whose brokers, topics and schemas have been found to be there.
     *
     * @throws UnavailableException if one is not
     * @throws org.apache.kafka.common.config.ConfigException if a setting is wrong
     */
    public static KafkaPublisher connect(IngestConfig config) {
        var serdes = config.serdes();
        var values = serdes.serde(false).serializer();
        Readiness.require(config, values);
        return new KafkaPublisher(producer(config, values), new SplittableRandom(), Clock.systemUTC());
    }

    // Brokers that have gone since they were asked, by name too, are no wrong setting.
    private static Producer<String, Object> producer(IngestConfig config, Serializer<Object> values) {
        try {
            return new KafkaProducer<>(config.producerSettings(), new StringSerializer(), values);
        } catch (KafkaException e) {
            throw Readiness.unavailable(config.bootstrapServers(), e);
        }
    }

    /** Hands one outcome to the producer; waits while its buffer is full. */
    public void publish(Read read, PublishListener listener) {
        if (read instanceof Read.Document accepted) {
            var document = accepted.document();
            var name = document.getInput() == null ? document.getId() : document.getInput();
            send(record(document), name, () -> listener.sent(document), listener);
        } else if (read instanceof Read.Rejected refused) {
            var rejection = refused.rejection();
            var name = rejection.getInput() == null ? rejection.getRawId() : rejection.getInput();
            send(record(rejection), name, () -> listener.rejected(rejection), listener);
        }
    }

    /**
     * Whether brokers did not take a record within the delivery timeout, and none since: what is sent now would fare
     * no better.
     */
    public boolean isBrokerAway() {
        return isBrokerAway;
    }

    /** The producer, for what it measures of itself. */
    public Producer<?, ?> producer() {
        return producer;
    }

    /** Waits until the listener has been told of everything. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(ProducerRecord<String, Object> record, String name, Runnable success, PublishListener listener) {
        try {
            // the callback is told, so the future is not needed
            var unused = producer.send(record, (metadata, failure) -> complete(failure, name, success, listener));
        } catch (KafkaException e) {
            complete(e, name, success, listener); // a value that cannot be serialised never reaches the callback
        }
    }

    private void complete(@Nullable Exception failure, String name, Runnable success, PublishListener listener) {
        isBrokerAway = failure instanceof TimeoutException;
        if (failure == null) {
            success.run();
        } else {
            listener.failed(name, Causes.describe(failure));
        }
    }

    private ProducerRecord<String, Object> record(RawDocument document) {
        var id = document.getId() + ":" + TextHash.of(document.getText());
        return record(Topics.RAW.name(), document.getId(), document, id);
    }

    private ProducerRecord<String, Object> record(Rejection rejection) {
        var id = rejection.getRawId() + ":" + rejection.getReason();
        return record(Topics.REJECTED.name(), rejection.getRawId(), rejection, id);
    }

    private ProducerRecord<String, Object> record(String topic, String rawId, Object value, String eventId) {
        var record = new ProducerRecord<>(topic, rawId, value);
        EventHeaders.describe(record.headers(), eventId, SOURCE, topic, rawId, clock.instant());
        EventHeaders.set(record.headers(), EventHeaders.TRACEPARENT, TraceParent.start(random));
        return record;
    }
}
