package org.khabar.quickstart.consume;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.EnrichedArticle;
import org.khabar.service.settings.ClusterConfig;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints enriched articles as they come, until it is told to stop. */
@Command(
        name = "consume",
        description = {
            "Prints the articles of articles.enriched as they come: title, language, entities, and what is revised or"
                    + " withdrawn.",
            "It is also the example of a consumer, see docs/consuming.md."
        },
        mixinStandardHelpOptions = true)
public final class ConsumeCommand implements Callable<Integer> {
    private static final String TOPIC = "articles.enriched";
    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "Consumer group, to go on where it stopped; default is a new one each time.")
    private @Nullable String group;

    @Option(names = "--from-beginning", description = "Begins a new group with the oldest article, not the next one.")
    private boolean fromBeginning;

    @Option(names = "--max", paramLabel = "N", description = "Stops after so many records; default is never.")
    private long max = Long.MAX_VALUE;

    @Override
    public Integer call() throws InterruptedException {
        trustRecords();
        try (var consumer = new KafkaConsumer<String, EnrichedArticle>(settings(cluster.config()))) {
            consumer.subscribe(List.of(TOPIC));
            var main = Thread.currentThread();
            var onSignal = new Thread(() -> stop(consumer, main), "stop");
            Runtime.getRuntime().addShutdownHook(onSignal);
            consume(consumer);
            Runtime.getRuntime().removeShutdownHook(onSignal);
            return 0;
        } catch (WakeupException e) {
            return 0;
        } catch (KafkaException e) {
            return Failures.report(spec, e);
        }
    }

    private Properties settings(ClusterConfig config) {
        var registry = config.registryUrl();
        var settings = new Properties();
        settings.putAll(config.kafkaClient());
        // Without a prefix, ssl.* are the brokers'.
        config.registryClient().forEach((key, value) -> {
            if (!key.startsWith("ssl.")) {
                settings.put(key, value);
            }
        });
        settings.put("group.id", group == null ? "khabar-consume-" + UUID.randomUUID() : group);
        settings.put("auto.offset.reset", fromBeginning ? "earliest" : "latest");
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", KafkaAvroDeserializer.class);
        settings.put("schema.registry.url", registry);
        settings.put("specific.avro.reader", true);
        return settings;
    }

    // Since 1.12.2 Avro creates no class that was not named as trusted.
    private static void trustRecords() {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals("org.khabar.schema")));
    }

    private void consume(KafkaConsumer<String, EnrichedArticle> consumer) {
        var changes = new ChangePrinter(spec.commandLine().getOut());
        var done = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (long left = max; left > 0; ) {
            for (var input : consumer.poll(POLL)) {
                changes.print(input.key(), input.value());
                done.put(
                        new TopicPartition(input.topic(), input.partition()),
                        new OffsetAndMetadata(input.offset() + 1));
                if (--left == 0) {
                    break;
                }
            }
            // Only what was printed: left to itself the consumer would commit all that it has fetched.
            consumer.commitSync(done);
        }
    }

    private static void stop(KafkaConsumer<?, ?> consumer, Thread main) {
        consumer.wakeup();
        try {
            main.join(POLL.multipliedBy(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
