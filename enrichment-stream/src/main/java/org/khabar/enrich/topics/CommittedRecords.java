package org.khabar.enrich.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes consumers that see what was committed, are in no group and change nothing on the cluster. */
final class CommittedRecords {
    private CommittedRecords() {}

    /**
     * A consumer of bytes, to be assigned partitions.
     *
     * @param clientSettings settings of the clients, at least bootstrap.servers
     */
    static Consumer<byte[], byte[]> consumer(Map<String, Object> clientSettings) {
        var settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Where retention removes what is about to be read, the reader goes on with the oldest that is left.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
