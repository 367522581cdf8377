package org.khabar.quickstart.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.quickstart.stack.OutcomeReader;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.json.JsonRecords;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

/** One JSON Lines file per downstream topic, a line per record in the order in which they were read. */
final class OutputFiles implements OutcomeReader.OutcomeListener, AutoCloseable {
    private static final List<Topic<?, ?>> WRITTEN = List.of(
            Topics.ENRICHED,
            Topics.DUPLICATES,
            Topics.COPIES,
            Topics.REJECTED,
            Topics.DECISIONS,
            Topics.DEAD_LETTERS,
            Topics.MENTIONS);

    private final JsonMapper json = JsonRecords.mapper();
    private final Map<String, Writer> writers = new HashMap<>();

    /**
     * @param directory where the files go; made if it is not there. Files of an earlier run are replaced.
     * @throws UncheckedIOException when they cannot be made
     */
    OutputFiles(Path directory) {
        try {
            Files.createDirectories(directory);
            for (var topic : WRITTEN) {
                var file = directory.resolve(topic.name() + ".jsonl");
                writers.put(topic.name(), Files.newBufferedWriter(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + directory, e);
        }
    }

    @Override
    public void read(ConsumerRecord<byte[], byte[]> input, @Nullable SpecificRecord value) {
        var writer = writers.get(input.topic());
        if (writer == null) {
            return;
        }
        try {
            writer.write(json.writeValueAsString(line(input, value)));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write what was read from " + input.topic(), e);
        }
    }

    private static Object line(ConsumerRecord<byte[], byte[]> input, @Nullable SpecificRecord value) {
        if (input.topic().equals(Topics.DEAD_LETTERS.name())) {
            return deadLetter(input);
        }
        return value == null ? tombstone(input) : value;
    }

    private static Map<String, Object> tombstone(ConsumerRecord<byte[], byte[]> input) {
        return Map.of(
                "articleId",
                new String(input.key(), StandardCharsets.UTF_8),
                "rawId",
                header(input, EventHeaders.SUBJECT),
                "withdrawn",
                true);
    }

    // Jackson writes byte arrays as Base64.
    private static Map<String, Object> deadLetter(ConsumerRecord<byte[], byte[]> input) {
        var line = new LinkedHashMap<String, Object>();
        line.put("rawId", header(input, EventHeaders.SUBJECT));
        line.put("reason", header(input, DeadLetterHeaders.REASON));
        line.put("detail", header(input, DeadLetterHeaders.DETAIL));
        line.put("stage", header(input, DeadLetterHeaders.STAGE));
        line.put("origin", header(input, EventHeaders.ORIGIN));
        line.put("key", input.key());
        line.put("value", input.value());
        return line;
    }

    private static String header(ConsumerRecord<byte[], byte[]> input, String name) {
        return EventHeaders.get(input.headers(), name).orElse("");
    }

    @Override
    public void close() {
        for (var writer : writers.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot finish an output file", e);
            }
        }
    }
}
