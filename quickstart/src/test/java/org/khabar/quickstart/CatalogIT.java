package org.khabar.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.enrich.EnrichmentApp;
import org.khabar.enrich.topics.TopicsReader;
import org.khabar.quickstart.stack.LocalStack;
import org.khabar.quickstart.stack.StackSize;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Entity;
import org.khabar.schema.RawDocument;
import org.khabar.schema.topic.Topics;

/** What an operator enters into the catalogue is used by instances that run, and by those that start later. */
@Timeout(400)
class CatalogIT {
    private static final String GAZETTE = "our:veldan-gazette";
    private static final String CYPRUS = "iso3166:CY";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** So different that none is a copy of another. */
    private static final List<String> NEWS = List.of(
            "The inspectors counted four hundred trees in the hills of Cyprus, as the Veldan Gazette was the first to tell, and"
                    + " wrote the number down on a sheet that hangs on the door of the old press house.",
            "A late frost has taken most of the blossom this year, growers on the island of Cyprus told the Veldan Gazette on"
                    + " the phone. Only the terraces above the fog of the valley were spared.",
            "Children from six schools were shown how bees are kept. It was the first time in years that anybody in Cyprus had"
                    + " seen the hives from so near, a reporter of the Veldan Gazette wrote afterwards.",
            "Three ferries stayed in the harbour because of the storm, and two hundred passengers slept in the sports hall of"
                    + " the town, the Veldan Gazette learned from the captain of the port in Cyprus.");

    private LocalStack stack;

    @BeforeEach
    void start() {
        stack = LocalStack.start(new StackSize(3, 1, 1));
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void shouldUseARecordWithinSecondsAndAfterARestart() throws Exception {
        var meters = new SimpleMeterRegistry();
        var otherMeters = new SimpleMeterRegistry();
        try (var running = app("first", meters);
                var other = app("other", otherMeters)) {
            running.awaitRunning();
            other.awaitRunning();
            publish(0);
            assertThat(ids(0)).contains(CYPRUS).doesNotContain(GAZETTE);

            publishBytes(Topics.CATALOG.name(), "our:broken", new byte[] {1, 2, 3});
            var added = khabar("add", GAZETTE, "--type", "organization", "--name", "en=Veldan Gazette");
            assertThat(added.status()).as(added.toString()).isZero();
            assertThat(added.out())
                    .contains("  type       ORGANIZATION (operators')")
                    .anyMatch(line -> line.contains("en Veldan Gazette"));
            await(() -> entries(meters) == 1 && entries(otherMeters) == 1);
            assertThat(skipped(meters)).isEqualTo(1);

            publish(1);
            assertThat(ids(1)).contains(CYPRUS, GAZETTE);
            assertThat(running.failure()).isEmpty();
        }

        publish(2);
        var restarted = new SimpleMeterRegistry();
        try (var running = app("first", restarted)) {
            running.awaitRunning();
            assertThat(entries(restarted)).isEqualTo(1);
            assertThat(skipped(restarted)).isEqualTo(1);
            assertThat(ids(2)).contains(CYPRUS, GAZETTE);

            assertThat(khabar("hide", CYPRUS).status()).isZero();
            await(() -> entries(restarted) == 2);
            publish(3);
            assertThat(ids(3)).contains(GAZETTE).doesNotContain(CYPRUS);
        }
    }

    @Test
    void shouldTellAnOperatorWhatThereIsAndWhatIsWrong() throws Exception {
        var renamed =
                khabar("add", CYPRUS, "--name", "en=Veldania", "--show-name", "ar=فلدانيا", "--remove-name", "CYPRUS");
        var again = khabar("add", CYPRUS, "--name", "en=Veldania");
        publishBytes(Topics.CATALOG.name(), "our:broken", new byte[] {1, 2, 3});
        var list = khabar("show");
        var byName = khabar("show", "veldania");

        assertThat(renamed.status()).as(renamed.toString()).isZero();
        assertThat(again.out()).contains("nothing to change");
        assertThat(list.out())
                .anyMatch(line -> line.startsWith(CYPRUS + " ") && line.endsWith("names +2, names -1"))
                .anyMatch(line -> line.startsWith("our:broken ") && line.contains("not used: UNREADABLE"))
                .contains("2 entries");
        assertThat(byName.out())
                .anyMatch(line -> line.startsWith("iso3166:CY ships, operators' entry of "))
                .contains("  type       LOCATION")
                .anyMatch(line -> line.matches(" {2}name {7}en Veldania +added"))
                .anyMatch(line -> line.matches(" {2}name {7}ar فلدانيا +shown"))
                .anyMatch(line -> line.matches(" {2}name {7}en Cyprus +removed"));

        assertThat(khabar("hide", CYPRUS).status()).isZero();
        assertThat(khabar("show", CYPRUS).out()).contains("  hidden: nothing is linked to it");
        assertThat(khabar("reset", CYPRUS).status()).isZero();
        assertThat(khabar("reset", "our:broken").status()).isZero();
        assertThat(khabar("show").out()).contains("0 entries");

        assertFails(1, "operators have no entry of iso3166:CY", "reset", CYPRUS);
        assertFails(1, "the catalogue has no our:nothing", "hide", "our:nothing");
        assertFails(1, "the catalogue has no id and no name nobody", "show", "nobody");
        assertFails(2, "our:new ships no type", "add", "our:new", "--name", "en=Veldania");
        assertFails(2, "our:new has no name", "add", "our:new", "--type", "person");
        assertFails(2, "nearly every text has these words", "add", CYPRUS, "--name", "ar=في");
        assertFails(2, "an id is like", "add", "Cyprus", "--name", "en=Veldania");
        assertFails(2, "the catalogue has no our:island", "add", CYPRUS, "--within", "our:island");
        assertFails(2, "'sea' is no type of an entity", "add", CYPRUS, "--type", "sea");
        assertFails(2, "'Veldania' is no name with its language", "add", CYPRUS, "--name", "Veldania");
        assertThat(khabar("show").out()).contains("0 entries");
    }

    private void assertFails(int status, String complaint, String... arguments) {
        var ran = khabar(arguments);

        assertThat(ran.status()).as(ran.toString()).isEqualTo(status);
        assertThat(ran.err()).anyMatch(line -> line.contains(complaint));
    }

    private Ran khabar(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "catalog";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Ran.khabar(stack, all);
    }

    private EnrichmentApp app(String folder, MeterRegistry meters) {
        var app = new EnrichmentApp(stack.streamConfig("catalog", folder), meters);
        app.start();
        return app;
    }

    private static double entries(MeterRegistry meters) {
        return meters.get("khabar.catalog.entries").gauge().value();
    }

    private static double skipped(MeterRegistry meters) {
        return meters.get("khabar.catalog.skipped")
                .tag("reason", "unreadable")
                .gauge()
                .value();
    }

    private void publish(int number) throws Exception {
        var document = RawDocument.newBuilder()
                .setId(id(number))
                .setText("Notes from the hills\n\n" + NEWS.get(number))
                .build();
        var raw = Topics.RAW;
        publishBytes(
                raw.name(),
                id(number),
                raw.valueSerde(stack.serdes()).serializer().serialize(raw.name(), document));
    }

    private void publishBytes(String topic, String key, byte[] value) throws Exception {
        try (var producer =
                new KafkaProducer<>(stack.clientSettings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value))
                    .get();
        }
    }

    /** Ids of the entities of an article, when it has been enriched. */
    private List<String> ids(int number) throws InterruptedException {
        var values = Topics.ENRICHED.valueSerde(stack.serdes()).deserializer();
        Map<String, EnrichedArticle> articles = new HashMap<>();
        try (var reader = new TopicsReader(stack.clientSettings(), List.of(Topics.ENRICHED))) {
            await(() -> {
                reader.readToEnd(input -> {
                    var article = values.deserialize(input.topic(), input.value());
                    articles.put(article.getRawId(), article);
                });
                return articles.containsKey(id(number));
            });
        }
        return Objects.requireNonNull(articles.get(id(number))).getEntities().stream()
                .map(Entity::getEntityId)
                .toList();
    }

    private static String id(int number) {
        return "hills/" + number;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + PATIENCE).isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
