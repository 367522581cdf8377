package org.khabar.enrich.source;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.khabar.enrich.separate.RecurringLines;
import org.khabar.schema.RecurringLine;
import org.khabar.schema.SourceLines;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.serde.DecodeFailure;
import org.khabar.schema.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was learned of all sources, read from sources.lines by every instance before it begins and while it runs. It is kept in
 * memory as it came, some hundred bytes a source and 3 KB at most; what is no {@link SourceLines} is left out. Thread-safe.
 */
public final class LearnedLines {
    private static final Logger LOG = LoggerFactory.getLogger(LearnedLines.class);

    /** Name of the store that all instances have whole. */
    static final String STORE = "lines-of-sources";

    private final Deserializer<SourceLines> deserializer;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(ByteBuffer bytes, RecurringLines lines) {}

    /**
     * @param serdes of the topics
     */
    public LearnedLines(AvroSerdes serdes) {
        this.deserializer = Topics.SOURCE_LINES.valueSerde(serdes).deserializer();
    }

    /** Makes a topology read the topic. */
    public void addTo(StreamsBuilder builder) {
        var store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
        builder.addGlobalStore(
                store,
                Topics.SOURCE_LINES.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-source-lines"),
                () -> new Keep(read));
    }

    /** The lines that recur in the articles of a source, by what its store holds. */
    RecurringLines of(String source, KeyValueStore<String, byte[]> store) {
        var bytes = store.get(source);
        if (bytes == null) {
            read.remove(source);
            return RecurringLines.NONE;
        }
        var before = read.get(source);
        if (before != null && before.bytes().equals(ByteBuffer.wrap(bytes))) {
            return before.lines();
        }
        try {
            var lines = read(source, bytes).map(LearnedLines::lines).orElse(RecurringLines.NONE);
            read.put(source, new Read(ByteBuffer.wrap(bytes), lines));
            return lines;
        } catch (RuntimeException e) {
            LOG.warn("What was learned of the source {} waits for the schema registry", source, e);
            return before == null ? RecurringLines.NONE : before.lines();
        }
    }

    private Optional<SourceLines> read(String source, byte[] bytes) {
        try {
            Object decoded = deserializer.deserialize(Topics.SOURCE_LINES.name(), bytes);
            return decoded instanceof SourceLines lines ? Optional.of(lines) : Optional.empty();
        } catch (RuntimeException e) {
            if (DecodeFailure.of(e) == DecodeFailure.NO_REGISTRY) {
                throw e;
            }
            LOG.warn(
                    "What {} says of the source {} cannot be read and is left out",
                    Topics.SOURCE_LINES.name(),
                    source,
                    e);
            return Optional.empty();
        }
    }

    private static RecurringLines lines(SourceLines learned) {
        var lines = learned.getLines().stream()
                .sorted(Comparator.comparingLong(RecurringLine::getLine))
                .toList();
        return new RecurringLines(
                learned.getSource(),
                learned.getArticles(),
                lines.stream().mapToLong(RecurringLine::getLine).toArray(),
                lines.stream().mapToInt(RecurringLine::getArticles).toArray());
    }

    private static final class Keep implements Processor<String, byte[], Void, Void> {
        private final Map<String, Read> read;

        @SuppressWarnings("NullAway.Init") // Streams calls init() before process()
        private KeyValueStore<String, byte[]> store;

        Keep(Map<String, Read> read) {
            this.read = read;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, byte[]> input) {
            store.put(input.key(), input.value());
            if (input.value() == null) {
                read.remove(input.key()); // no document of it may ever come again
            }
        }
    }
}
