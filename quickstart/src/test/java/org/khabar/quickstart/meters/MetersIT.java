package org.khabar.quickstart.meters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.metrics.StreamMeters;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.metrics.WatchMetrics;
import org.khabar.quickstart.stack.GeneratedNews;
import org.khabar.quickstart.stack.GeneratedNews.Written;
import org.khabar.quickstart.stack.LocalStack;
import org.khabar.quickstart.stack.StackSize;
import org.khabar.schema.topic.Topics;
import org.khabar.service.metrics.ProgramMeters;
import org.slf4j.LoggerFactory;

/** The meters of streams on a real broker; each test lets a stream of its own read the same documents. */
@Timeout(400)
class MetersIT {
    private static final int PARTITIONS = 4;
    private static final int THREADS = 2;

    /** That the stream reads: what comes in, and the ways to the learners, to the shards and from them. */
    private static final int TOPICS = 4;

    private static final int DOCUMENTS = 240;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static LocalStack stack;

    @SuppressWarnings("NullAway.Init") // the same
    private static Written written;

    @BeforeAll
    static void publish(@TempDir Path folder) throws IOException {
        stack = LocalStack.start(new StackSize(PARTITIONS, 1, THREADS));
        var file = folder.resolve("news.jsonl");
        written = new GeneratedNews(5).writeLines(file, DOCUMENTS);
        stack.ingest(List.of(file.toString()), new SimpleMeterRegistry(), new PrintWriter(new StringWriter(), true));
        publishRaw("original-0", null);
        publishRaw("no-avro", new byte[] {1});
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    // A null value is a value to Kafka.
    @SuppressWarnings("NullAway")
    private static void publishRaw(String key, byte @Nullable [] value) {
        try (var producer =
                new KafkaProducer<>(stack.clientSettings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var unused = producer.send(new ProducerRecord<>(Topics.RAW.name(), key.getBytes(UTF_8), value));
        }
    }

    @Test
    void shouldAddUpToWhatCameIn() throws InterruptedException {
        try (var stream = MeteredStream.start(stack.streamConfig("sums", "sums"))) {
            var scrape = awaitWorkedOff(stream);

            double articles = scrape.sum("khabar_articles_separated_total");
            assertThat(scrape.sum("khabar_documents_read_total")).isEqualTo(DOCUMENTS + 2);
            assertThat(scrape.sum("khabar_documents_refetched_total")).isEqualTo(written.refetches());
            assertThat(scrape.sum("khabar_documents_retracted_total")).isEqualTo(1);
            assertThat(scrape.sum("khabar_dead_letters_total", "reason=\"not_avro\""))
                    .isEqualTo(1);
            assertThat(articles).isEqualTo(written.originals() + written.copies());
            assertThat(scrape.sum("khabar_articles_duplicates_total")).isEqualTo(written.copies());
            assertThat(scrape.sum("khabar_articles_enriched_total")).isEqualTo(written.originals());
            assertThat(scrape.sum("khabar_articles_withdrawn_total")).isEqualTo(1);
            assertThat(scrape.sum("khabar_articles_latency_seconds_count")).isEqualTo(written.originals());
            assertThat(scrape.sum("khabar_index_articles")).isEqualTo(articles);
            assertThat(scrape.sum("khabar_stream_threads_alive")).isEqualTo(THREADS);
            assertThat(scrape.of("khabar_stream_state", "state=\"running\"").values())
                    .containsExactly(1.0);
            assertThat(scrape.series().values()).noneMatch(value -> value.isNaN());
        }
    }

    @Test
    void shouldFollowPartitionsThroughARebalance() throws InterruptedException {
        var warnings = listenToWarnings();
        try (var first = MeteredStream.start(stack.streamConfig("moves", "first"))) {
            awaitWorkedOff(first);
            double processed = first.scrape().sum("kafka_stream_thread_process_total");
            try (var second = MeteredStream.start(stack.streamConfig("moves", "second"))) {
                second.await(
                        "a share", scrape -> !scrape.of("khabar_lag_records").isEmpty());
                first.await("a smaller share", scrape -> isShared(scrape, second.scrape()));
            }
            var alone = first.await("all partitions again", MetersIT::isAlone);

            assertThat(alone.sum("kafka_stream_thread_process_total")).isGreaterThanOrEqualTo(processed);
            assertThat(alone.sum("kafka_consumer_coordinator_assigned_partitions"))
                    .isEqualTo(PARTITIONS * TOPICS);
        }
        assertThat(warnings.list)
                .filteredOn(event -> event.getLoggerName().startsWith("io.micrometer")
                        || event.getLoggerName().startsWith("org.khabar.enrich.metrics"))
                .isEmpty();
    }

    private static boolean isAlone(Scrape scrape) {
        return scrape.of("khabar_lag_records").size() == PARTITIONS * TOPICS
                && scrape.sum("kafka_consumer_coordinator_assigned_partitions") == PARTITIONS * TOPICS;
    }

    /** Each partition is shown by one of two, and both have some. */
    private static boolean isShared(Scrape one, Scrape other) {
        var all = new HashSet<>(one.of("khabar_lag_records").keySet());
        var others = other.of("khabar_lag_records").keySet();
        int sum = all.size() + others.size();
        all.addAll(others);
        return all.size() == PARTITIONS * TOPICS && sum == all.size() && !others.isEmpty();
    }

    private static ListAppender<ILoggingEvent> listenToWarnings() {
        var warnings = new ListAppender<ILoggingEvent>();
        warnings.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(warnings);
        return warnings;
    }

    @Test
    void shouldCountWhatATransactionCommitsAndNotWhatItAborts() {
        var registry = ProgramMeters.registry();
        try (var meters = new StreamMeters(stack.streamConfig("transactions", "transactions"), registry);
                var producer = meters.clients().getProducer(transactional())) {
            producer.initTransactions();
            producer.beginTransaction();
            meters.domain().documentRead();
            sendEnriched(producer);
            producer.abortTransaction();
            producer.beginTransaction();
            meters.domain().documentRead();
            sendEnriched(producer);
            assertThat(Scrape.read(registry.scrape()).sum("khabar_documents_read_total"))
                    .isZero();
            producer.commitTransaction();
        }

        var scrape = Scrape.read(registry.scrape());
        assertThat(scrape.sum("khabar_documents_read_total")).isEqualTo(1);
        assertThat(scrape.sum("khabar_articles_latency_seconds_count")).isEqualTo(1);
        assertThat(scrape.sum("khabar_articles_latency_seconds_sum"))
                .isGreaterThan(20)
                .isLessThan(30);
        assertThat(scrape.of("khabar_articles_latency_seconds_bucket", "le=\"10.0\"")
                        .values())
                .containsExactly(0.0);
        assertThat(scrape.of("khabar_articles_latency_seconds_bucket", "le=\"30.0\"")
                        .values())
                .containsExactly(1.0);
        assertThat(scrape.sum("khabar_transactions_total", "result=\"aborted\""))
                .isEqualTo(1);
        assertThat(scrape.sum("khabar_transactions_total", "result=\"committed\""))
                .isEqualTo(1);
    }

    private static Map<String, Object> transactional() {
        var settings = new HashMap<>(stack.clientSettings());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "meters-it");
        return settings;
    }

    /** An article that came 20 s ago. */
    private static void sendEnriched(Producer<byte[], byte[]> producer) {
        long appended = System.currentTimeMillis() - 20_000;
        var unused = producer.send(
                new ProducerRecord<>(Topics.ENRICHED.name(), 0, appended, "a".getBytes(UTF_8), new byte[] {0}));
    }

    @Test
    void shouldTellWhatIsRestoredWhenStateWasLost() throws InterruptedException {
        double held;
        try (var before = MeteredStream.start(stack.streamConfig("restored", "lost"))) {
            var scrape = awaitWorkedOff(before);
            held = scrape.sum("khabar_index_articles");
            assertThat(scrape.sum("khabar_restore_restored_records_total")).isZero();
        }

        try (var after = MeteredStream.start(stack.streamConfig("restored", "new"))) {
            var scrape = after.await("index", each -> each.sum("khabar_index_articles") == held);

            assertThat(scrape.sum("khabar_restore_restored_records_total", "store=\"indexed-articles\""))
                    .isGreaterThanOrEqualTo(held);
            assertThat(scrape.sum("khabar_restore_time_seconds_count", "store=\"indexed-articles\""))
                    .isEqualTo(PARTITIONS);
            assertThat(scrape.of("khabar_restore_remaining_records").values())
                    .hasSize(7)
                    .containsOnly(0.0);
            assertThat(scrape.sum("khabar_documents_read_total")).isZero();
        }
    }

    @Test
    void shouldHaveEachMeterOnThePage() throws IOException, InterruptedException {
        try (var stream = MeteredStream.start(stack.streamConfig("page", "page"))) {
            awaitWorkedOff(stream);
            stream.await("Kafka's numbers", scrape -> scrape.sum("kafka_producer_record_send_total") > 0);
            var unused = new IngestMetrics(stream.registry());
            var unusedToo = new WatchMetrics(stream.registry());
            var registered = new TreeMap<String, List<Meter>>(stream.registry().getMeters().stream()
                    .filter(meter -> isOurs(meter.getId().getName()))
                    .collect(Collectors.groupingBy(meter -> meter.getId().getName())));
            var rows = MetersPage.read().stream()
                    .filter(row -> !row.meter().equals("khabar.dependency.up"))
                    .toList();

            assertThat(rows).extracting(MetersPage.Row::meter).doesNotHaveDuplicates();
            assertThat(rows).extracting(MetersPage.Row::meter).containsExactlyInAnyOrderElementsOf(registered.keySet());
            var scrape = stream.scrape();
            rows.forEach(row -> assertTells(row, registered.getOrDefault(row.meter(), List.of()), scrape));
        }
    }

    private static boolean isOurs(String name) {
        return Stream.of("khabar.", "kafka.", "disk.", "process.memory.").anyMatch(name::startsWith);
    }

    private static void assertTells(MetersPage.Row row, List<Meter> meters, Scrape scrape) {
        var id = meters.get(0).getId();
        assertThat(row.tags().keySet()).as(row.meter()).isEqualTo(keys(id));
        row.tags().forEach((key, number) -> {
            var values = meters.stream().map(meter -> meter.getId().getTag(key)).collect(Collectors.toSet());
            assertThat(number == 0 || number == values.size())
                    .as(row.meter() + " " + key + " " + values)
                    .isTrue();
        });
        if (id.getBaseUnit() != null && !id.getBaseUnit().isEmpty()) {
            assertThat(row.unit()).as(row.meter()).isEqualTo(id.getBaseUnit());
        }
        assertThat(row.meaning()).as(row.meter()).isNotBlank();
        assertThat(row.unit()).as(row.meter()).isNotBlank();
        var suffix = Map.of("histogram", "_bucket", "timer", "_count", "gauge", "", "counter", "");
        assertThat(suffix).containsKey(row.type());
        assertThat(scrape.names()).as(row.meter()).contains(row.prometheus() + suffix.get(row.type()));
        assertThat(id.getType()).as(row.meter()).isEqualTo(type(row.type()));
    }

    private static Meter.Type type(String word) {
        return switch (word) {
            case "counter" -> Meter.Type.COUNTER;
            case "gauge" -> Meter.Type.GAUGE;
            default -> Meter.Type.TIMER;
        };
    }

    private static Set<String> keys(Meter.Id id) {
        return id.getTags().stream().map(Tag::getKey).collect(Collectors.toSet());
    }

    private static Scrape awaitWorkedOff(MeteredStream stream) throws InterruptedException {
        return stream.await(
                "everything worked off",
                scrape -> scrape.sum("khabar_documents_read_total") >= DOCUMENTS + 2
                        && scrape.of("khabar_lag_records").size() == PARTITIONS * TOPICS
                        && scrape.sum("khabar_lag_records") == 0);
    }
}
