package org.khabar.quickstart.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Prepares a data directory for its first broker, with Kafka's own tool ({@code kafka-storage.sh format}). */
final class BrokerStorage {
    /** Kafka writes it when it formats, and reads it at each start. */
    private static final String FORMATTED = "meta.properties";

    private BrokerStorage() {}

    /**
     * Formats a data directory, unless that has been done before.
     *
     * @param dataDirectory made if it is not there
     * @param settings of the broker that is going to use it
     * @throws EmbeddedServiceException if the tool refuses, with what it printed
     */
    static void format(Path dataDirectory, Properties settings) {
        format(dataDirectory, settings, Uuid.randomUuid().toString(), "--standalone");
    }

    /**
     * Formats the data directory of one broker of several, unless that has been done before.
     *
     * @param dataDirectory made if it is not there
     * @param settings of the broker that is going to use it
     * @param clusterId the same for all brokers of a cluster
     * @param options further ones of the tool
     * @throws EmbeddedServiceException if the tool refuses, with what it printed
     */
    static void format(Path dataDirectory, Properties settings, String clusterId, String... options) {
        if (Files.exists(dataDirectory.resolve(FORMATTED))) {
            return;
        }
        try (var temporary = TemporaryDirectory.create("khabar-format-")) {
            Files.createDirectories(dataDirectory);
            var arguments = new ArrayList<>(List.of("format", "-t", clusterId, "-c"));
            arguments.add(store(settings, temporary.path().resolve("server.properties"))
                    .toString());
            arguments.addAll(List.of(options));
            run(arguments);
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot prepare the broker's data directory " + dataDirectory, e);
        }
    }

    /** Writes the settings where the tool and a broker's own program read them. */
    static Path store(Properties settings, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        return file;
    }

    private static void run(List<String> arguments) {
        var output = new ByteArrayOutputStream();
        int status = StorageTool.execute(
                arguments.toArray(String[]::new), new PrintStream(output, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new EmbeddedServiceException("cannot format the broker's data directory: "
                    + output.toString(StandardCharsets.UTF_8).strip());
        }
    }
}
