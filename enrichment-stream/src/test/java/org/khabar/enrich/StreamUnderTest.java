package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.catalog.CatalogReader;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.enrich.stage.StageListener;
import org.khabar.schema.Articles;
import org.khabar.schema.Decision;
import org.khabar.schema.Duplicate;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Origin;
import org.khabar.schema.RawDocument;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.WithdrawalReason;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.serde.InternalSerde;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

/**
 * The whole topology in memory, with a registry in memory: what a test publishes has gone all the way when the call
 * returns. Reading a topic gives what was written to it since it was last read.
 */
final class StreamUnderTest implements AutoCloseable {
    /** Loaded once, for models and lists take a while. */
    private static final Stages SHIPPED = Stages.load(new StageGuard(new Unheard()));

    private static final String APPLICATION = "khabar-test";

    /** The stores that have a public topic in place of a changelog. */
    private static final Set<String> READ_FROM_A_TOPIC = Set.of("lines-of-sources", "entries-of-operators");

    private final String scope;
    private final AvroSerdes serdes;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final CatalogReader catalog;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> raw;
    private Instant now = Articles.NOON;
    private long offset;

    private StreamUnderTest(Path stateDir, Map<String, String> settings, Function<StageGuard, Stages> stages) {
        scope = stateDir.getFileName().toString();
        var all = new HashMap<>(settings);
        all.put(EnrichmentConfig.STATE_DIR_CONFIG, stateDir.toString());
        all.put(EnrichmentConfig.REGISTRY_URL_CONFIG, "mock://" + scope);
        all.put(EnrichmentConfig.APPLICATION_ID_CONFIG, APPLICATION);
        var config = new EnrichmentConfig(all);
        serdes = new AvroSerdes(config.registryUrl());
        new SubjectRegistration(serdes.client()).registerAll();
        var metrics = new EnrichmentMetrics(meters);
        var loaded = stages.apply(new StageGuard(metrics));
        catalog = catalog(loaded, serdes, metrics);
        var topology = new EnrichmentTopology(config, serdes, loaded, catalog, metrics).build();
        driver = new TopologyTestDriver(topology, config.streamsProperties(), Articles.NOON);
        raw = driver.createInputTopic(Topics.RAW.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** What gives stages operators' entries of the catalogue; without any they stay what they were, also for other tests. */
    static CatalogReader catalog(Stages stages, AvroSerdes serdes, EnrichmentMetrics metrics) {
        var entities = stages.entities();
        return new CatalogReader(entities.shipped(), entities::use, serdes, Duration.ZERO, metrics);
    }

    /** The topology with the stages that ship with the program. */
    static StreamUnderTest shipped(Path stateDir) {
        return new StreamUnderTest(stateDir, Map.of(), guard -> SHIPPED);
    }

    /** The same with settings other than the defaults. */
    static StreamUnderTest shipped(Path stateDir, Map<String, String> settings) {
        return new StreamUnderTest(stateDir, settings, guard -> SHIPPED);
    }

    /** The topology with stages that a test has changed; they are run by the given guard, which counts. */
    static StreamUnderTest changed(Path stateDir, Function<StageGuard, Stages> stages) {
        return new StreamUnderTest(stateDir, Map.of(), stages);
    }

    /** The stages that ship with the program, to change some of them. */
    static Stages shippedStages() {
        return SHIPPED;
    }

    /** Publishes a document at the time that the test has reached; returns where it entered. */
    Origin publish(RawDocument document) {
        return publish(document, new RecordHeaders());
    }

    Origin publish(RawDocument document, Headers headers) {
        return publishBytes(utf8(document.getId()), avro(Topics.RAW, document), headers);
    }

    /** Retracts a document. */
    Origin retract(String rawId) {
        return publishBytes(utf8(rawId), null, new RecordHeaders());
    }

    /** Publishes bytes that may be no document at all. */
    Origin publishBytes(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        raw.pipeInput(new TestRecord<>(key, value, headers, now));
        return new Origin(0, offset++, now);
    }

    /** Puts bytes on a topic that the stream reads besides documents. */
    void publishTo(Topic<String, ?> topic, String key, byte @Nullable [] value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, now);
    }

    /** A value as a producer of its topic writes it. */
    <V> byte[] avro(Topic<String, V> topic, V value) {
        return topic.valueSerde(serdes).serializer().serialize(topic.name(), value);
    }

    /** Lets time pass; what is published from now on is stamped later. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Lets the stream see that time has passed, by a document that has nothing to do with the test's others. */
    void passInTheStream(Duration time) {
        pass(time);
        publish(Articles.document("clock/" + now, "It is now " + now + " in the newsroom, and no news has come in."));
    }

    List<TestRecord<String, EnrichedArticle>> enriched() {
        return read(Topics.ENRICHED);
    }

    List<TestRecord<String, Duplicate>> duplicates() {
        return read(Topics.DUPLICATES);
    }

    List<TestRecord<String, Decision>> decisions() {
        return read(Topics.DECISIONS);
    }

    <V> List<TestRecord<String, V>> read(Topic<String, V> topic) {
        return read(topic.name(), topic.valueSerde(serdes).deserializer());
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        var bytes = Topics.DEAD_LETTERS;
        return driver.createOutputTopic(
                        bytes.name(),
                        bytes.keySerde(serdes).deserializer(),
                        bytes.valueSerde(serdes).deserializer())
                .readRecordsToList();
    }

    /** The newest of the decisions that were not read yet. */
    Decision lastDecision() {
        var decisions = decisions();
        return decisions.get(decisions.size() - 1).value();
    }

    /** How many copies originals have, as it was written. */
    List<Integer> copyCounts() {
        return read(Topics.COPIES).stream()
                .map(copies -> copies.value().getCount())
                .toList();
    }

    /** Why articles were withdrawn from shards, as it was sent. */
    List<WithdrawalReason> withdrawalReasons() {
        return sentToShards().stream()
                .filter(message -> message.value().getWithdrawal() != null)
                .map(message -> message.value().getWithdrawal().getReason())
                .toList();
    }

    /** Fails unless a record withdraws an article. */
    static void assertTombstone(String articleId, TestRecord<String, EnrichedArticle> record) {
        assertThat(record.key()).isEqualTo(articleId);
        assertThat(record.value()).isNull();
    }

    /** What was sent to the shards. */
    List<TestRecord<String, ArticleMessage>> sentToShards() {
        return read(
                APPLICATION + "-articles-by-shard-repartition",
                InternalSerde.of(ArticleMessage.class).deserializer());
    }

    /** Ids of the articles, or raw ids of the documents, that a state store holds. */
    long entriesOf(String store) {
        long entries = 0;
        try (var all = driver.getKeyValueStore(store).all()) {
            for (; all.hasNext(); all.next()) {
                entries++;
            }
        }
        return entries;
    }

    /** Names of the topics that the application would have for itself on a cluster. */
    Set<String> internalTopics() {
        var topics = new TreeSet<String>();
        driver.producedTopicNames().stream()
                .filter(topic -> topic.startsWith(APPLICATION + "-"))
                .forEach(topics::add);
        driver.getAllStateStores().keySet().stream()
                .filter(store -> !READ_FROM_A_TOPIC.contains(store))
                .forEach(store -> topics.add(APPLICATION + "-" + store + "-changelog"));
        return topics;
    }

    /** Sum of a counter over all values of the tags that are not named. */
    long count(String counter, String... tags) {
        return Math.round(meters.find(counter).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum());
    }

    /** Value of a gauge. */
    double gauge(String name, String... tags) {
        return meters.get(name).tags(tags).gauge().value();
    }

    private <V> List<TestRecord<String, V>> read(String topic, Deserializer<V> values) {
        return driver.createOutputTopic(topic, new StringDeserializer(), values).readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
        catalog.close();
        MockSchemaRegistry.dropScope(scope);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Hears nothing. */
    static final class Unheard implements StageListener {
        @Override
        public void stageRan(Stage stage, long nanos) {
            // The stages that all tests share belong to no test's meters.
        }

        @Override
        public void stageFailed(Stage stage) {
            // The same.
        }
    }
}
