package org.khabar.enrich.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.topic.Topics;

/** The producer of a stream thread, which tells what its transactions bring about; changes nothing. */
final class MeteredProducer extends KafkaProducer<byte[], byte[]> {
    private final TransactionMeters meters;

    MeteredProducer(Map<String, Object> settings, TransactionMeters meters) {
        super(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.meters = meters;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, @Nullable Callback callback) {
        var sent = super.send(record, callback);
        if (record.topic().equals(Topics.ENRICHED.name())) {
            told(record);
        }
        return sent;
    }

    private void told(ProducerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            meters.articleWithdrawn();
        } else if (record.timestamp() != null) {
            meters.articlePublished(record.timestamp());
        }
    }

    @Override
    public void commitTransaction() {
        long start = System.nanoTime();
        super.commitTransaction();
        meters.committed(System.nanoTime() - start);
    }

    @Override
    public void abortTransaction() {
        meters.aborted();
        super.abortTransaction();
    }

    @Override
    public void close(Duration timeout) {
        meters.closed();
        super.close(timeout);
    }
}
