package org.khabar.enrich.deduplicate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.document.ArticleMessages;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.Articles;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.PlacedPart;
import org.khabar.schema.internal.WithdrawalReason;
import org.khabar.schema.serde.InternalSerde;

/** A shard with its stores in memory: what is sent to it is judged when the call returns. */
final class ShardUnderTest implements AutoCloseable {
    static final Duration RETENTION = Duration.ofDays(3);

    private final List<Judged> judged = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, ArticleMessage> shard;

    ShardUnderTest(Path stateDir) {
        var config = new EnrichmentConfig(Map.of(EnrichmentConfig.STATE_DIR_CONFIG, stateDir.toString()));
        var metrics = new EnrichmentMetrics(meters);
        var messages = InternalSerde.of(ArticleMessage.class);
        var builder = new StreamsBuilder(config.topologyConfig());
        builder.stream("shard", Consumed.with(Serdes.String(), messages).withName("read-shard"))
                .processValues(new Deduplicate(RETENTION, new StageGuard(metrics), metrics), Named.as("deduplicate"))
                .foreach((articleId, verdict) -> judged.add(verdict), Named.as("collect"));
        driver = new TopologyTestDriver(builder.build(), config.streamsProperties(), Articles.NOON);
        shard = driver.createInputTopic("shard", new StringSerializer(), messages.serializer());
    }

    Judged judge(Candidate article) {
        return send(
                article.getArticleId(),
                ArticleMessages.of(article),
                article.getOrigin().getIngestedAt());
    }

    Judged withdraw(String articleId, WithdrawalReason reason) {
        var withdrawal = ArticleMessages.withdrawal(
                new PlacedPart(articleId, "english", List.of()), articleId, 1, Articles.origin(90), reason);
        return send(articleId, ArticleMessages.of(withdrawal), Articles.NOON);
    }

    private Judged send(String key, ArticleMessage message, Instant time) {
        shard.pipeInput(key, message, time);
        return judged.get(judged.size() - 1);
    }

    /** The index as an instance that takes the shard over builds it. */
    ShardIndex takenOver() {
        return new ShardIndex(
                new Entries(driver.getKeyValueStore(IndexStores.ARTICLES)),
                new CopyCounts(driver.getKeyValueStore(IndexStores.COPIES)));
    }

    /** How many articles the store holds. */
    long entries() {
        return entriesOf(IndexStores.ARTICLES);
    }

    /** How many originals have a count of copies. */
    long counts() {
        return entriesOf(IndexStores.COPIES);
    }

    private long entriesOf(String store) {
        long entries = 0;
        try (var all = driver.getKeyValueStore(store).all()) {
            for (; all.hasNext(); all.next()) {
                entries++;
            }
        }
        return entries;
    }

    /** How many duplicates were counted. */
    double counted() {
        return meters.get("khabar.articles.duplicates").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() {
        driver.close();
    }
}
