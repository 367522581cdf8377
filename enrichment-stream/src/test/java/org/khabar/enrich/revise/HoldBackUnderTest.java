package org.khabar.enrich.revise;

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
import org.khabar.schema.Articles;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.Withdrawal;
import org.khabar.schema.serde.InternalSerde;

/** The step that holds back what was overtaken, with its store in memory. */
final class HoldBackUnderTest implements AutoCloseable {
    static final Duration RETENTION = Duration.ofDays(30);

    private final List<ArticleMessage> onward = new ArrayList<>();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, ArticleMessage> articles;

    HoldBackUnderTest(Path stateDir) {
        var config = new EnrichmentConfig(Map.of(EnrichmentConfig.STATE_DIR_CONFIG, stateDir.toString()));
        var messages = InternalSerde.of(ArticleMessage.class);
        var builder = new StreamsBuilder(config.topologyConfig());
        builder.stream("articles", Consumed.with(Serdes.String(), messages).withName("read-articles"))
                .processValues(new HoldBackOvertaken(RETENTION), Named.as("hold-back-overtaken"))
                .foreach((articleId, message) -> onward.add(message), Named.as("collect"));
        driver = new TopologyTestDriver(builder.build(), config.streamsProperties(), Articles.NOON);
        articles = driver.createInputTopic("articles", new StringSerializer(), messages.serializer());
    }

    /** Sends an article; returns what went on. */
    List<ArticleMessage> send(Candidate article) {
        return send(
                article.getArticleId(),
                ArticleMessages.of(article),
                article.getOrigin().getIngestedAt());
    }

    /** Sends a withdrawal; returns what went on. */
    List<ArticleMessage> send(Withdrawal withdrawal) {
        return send(
                withdrawal.getArticleId(),
                ArticleMessages.of(withdrawal),
                withdrawal.getOrigin().getIngestedAt());
    }

    private List<ArticleMessage> send(String key, ArticleMessage message, Instant time) {
        onward.clear();
        articles.pipeInput(key, message, time);
        return List.copyOf(onward);
    }

    /** Of how many articles the newest version is remembered. */
    long entries() {
        long entries = 0;
        try (var all = driver.getKeyValueStore("newest-versions").all()) {
            for (; all.hasNext(); all.next()) {
                entries++;
            }
        }
        return entries;
    }

    @Override
    public void close() {
        driver.close();
    }
}
