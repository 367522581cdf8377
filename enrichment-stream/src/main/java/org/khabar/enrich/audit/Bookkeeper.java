package org.khabar.enrich.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.Decision;
import org.khabar.schema.Duplicate;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Rejection;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

/** Enters the records of the topics into a ledger. */
public final class Bookkeeper {
    /** The topics that an audit reads. */
    public static final List<Topic<?, ?>> TOPICS = List.of(
            Topics.RAW, Topics.DECISIONS, Topics.ENRICHED, Topics.DUPLICATES, Topics.REJECTED, Topics.DEAD_LETTERS);

    private final Ledger ledger;
    private final Deserializer<Object> values;

    /**
     * @param ledger where they are entered
     * @param serdes of the topics
     */
    public Bookkeeper(Ledger ledger, AvroSerdes serdes) {
        this.ledger = ledger;
        this.values = serdes.serde(false).deserializer();
    }

    /**
     * Enters a record.
     *
     * @return its value, decoded; null where it has none, or none that is Avro
     */
    public @Nullable SpecificRecord enter(ConsumerRecord<byte[], byte[]> input) {
        if (input.topic().equals(Topics.RAW.name())) {
            ledger.arrived(coordinates(input), rawId(input));
            return null;
        }
        if (input.topic().equals(Topics.DEAD_LETTERS.name())) {
            EventHeaders.get(input.headers(), EventHeaders.ORIGIN).ifPresent(origin -> ledger.written(origin, 1));
            return null;
        }
        var value = decode(input);
        if (value instanceof Decision decision) {
            ledger.decided(decision);
        } else if (value instanceof EnrichedArticle article) {
            ledger.written(article.getOrigin(), article.getPart());
        } else if (value instanceof Duplicate duplicate) {
            ledger.written(duplicate.getOrigin(), duplicate.getPart());
        } else if (value instanceof Rejection rejection && rejection.getOrigin() != null) {
            ledger.written(rejection.getOrigin(), 1);
        }
        return value;
    }

    private @Nullable SpecificRecord decode(ConsumerRecord<byte[], byte[]> input) {
        return input.value() == null ? null : (SpecificRecord) values.deserialize(input.topic(), input.value());
    }

    private static String coordinates(ConsumerRecord<byte[], byte[]> input) {
        return input.topic() + "/" + input.partition() + "/" + input.offset();
    }

    private static String rawId(ConsumerRecord<byte[], byte[]> input) {
        return input.key() == null ? "" : new String(input.key(), StandardCharsets.UTF_8);
    }
}
