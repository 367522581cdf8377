package org.khabar.enrich.revise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.document.Candidates.broughtBy;
import static org.khabar.enrich.document.Candidates.candidate;

import java.nio.file.Path;
import java.time.Duration;
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
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.document.ArticleMessages;
import org.khabar.schema.Articles;
import org.khabar.schema.Origin;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.NewestVersion;
import org.khabar.schema.internal.PlacedPart;
import org.khabar.schema.internal.WithdrawalReason;
import org.khabar.schema.serde.InternalSerde;

/** Versions of one article that come from two shards, in any order. */
class HoldBackOvertakenTest {
    private static final Duration RETENTION = Duration.ofDays(30);

    @TempDir
    Path stateDir;

    private final List<ArticleMessage> passed = new ArrayList<>();
    private TopologyTestDriver driver;
    private TestInputTopic<String, ArticleMessage> arrived;

    @BeforeEach
    void start() {
        var config = new EnrichmentConfig(Map.of(EnrichmentConfig.STATE_DIR_CONFIG, stateDir.toString()));
        var messages = InternalSerde.of(ArticleMessage.class);
        var builder = new StreamsBuilder(config.topologyConfig());
        builder.stream("by-id", Consumed.with(Serdes.String(), messages).withName("read"))
                .processValues(new HoldBackOvertaken(RETENTION), Named.as("hold-back"))
                .foreach((articleId, message) -> passed.add(message), Named.as("collect"));
        driver = new TopologyTestDriver(builder.build(), config.streamsProperties(), Articles.NOON);
        arrived = driver.createInputTopic("by-id", new StringSerializer(), messages.serializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldMarkAnOlderVersionThatComesAfterALaterOneOfAnotherShard() {
        arrive(moved(version(2, "a")));
        arrive(version(1, "a"));

        assertThat(passed)
                .extracting(message -> message.getCandidate().getOvertaken())
                .containsExactly(false, true);
    }

    @Test
    void shouldLetVersionsPassThatComeInOrder() {
        arrive(version(1, "a"));
        arrive(moved(version(2, "a")));
        arrive(moved(version(3, "a")));

        assertThat(passed)
                .hasSize(3)
                .noneMatch(message -> message.getCandidate().getOvertaken());
    }

    @Test
    void shouldKeepTheNewestVersionInMindWhenAnOlderOneIsHeldBack() {
        arrive(moved(version(3, "a")));
        arrive(moved(version(2, "a")));
        arrive(version(1, "a"));

        assertThat(passed)
                .extracting(message -> message.getCandidate().getOvertaken())
                .containsExactly(false, true, true);
        assertThat(newestVersions().get("a").getRevision()).isEqualTo(3);
    }

    @Test
    void shouldDropTheWithdrawalOfAVersionThatALaterOneHasReplaced() {
        arrive(moved(version(3, "a")));
        withdraw("a", 2, true);

        assertThat(passed).hasSize(1).allMatch(message -> message.getWithdrawal() == null);
    }

    @Test
    void shouldHoldBackAVersionThatItsRetractionHasOvertaken() {
        withdraw("a", 2, true);
        arrive(version(1, "a"));

        assertThat(passed.get(0).getWithdrawal()).isNotNull();
        assertThat(passed.get(1).getCandidate().getOvertaken()).isTrue();
    }

    @Test
    void shouldLetAnArticleComeAgainAfterItsRetraction() {
        withdraw("a", 2, true);
        arrive(moved(version(3, "a")));

        assertThat(passed.get(1).getCandidate().getOvertaken()).isFalse();
    }

    @Test
    void shouldLetARecordThatIsReadTwicePassTwice() {
        arrive(moved(version(2, "a")));
        arrive(moved(version(2, "a")));

        assertThat(passed).noneMatch(message -> message.getCandidate().getOvertaken());
    }

    @Test
    void shouldRememberNothingOfArticlesThatStayInTheirShard() {
        arrive(version(1, "a"));
        arrive(version(2, "a"));
        withdraw("a", 2, false);

        assertThat(passed).hasSize(3);
        assertThat(newestVersions().get("a")).isNull();
    }

    @Test
    void shouldForgetTheNewestVersionAfterTheRetention() {
        arrive(moved(version(2, "a")));

        var later = Articles.NOON.plus(RETENTION).plus(Duration.ofMinutes(5));
        arrive(broughtBy(new Origin(0, 99L, later), candidate("clock")));

        assertThat(newestVersions().get("a")).isNull();
    }

    private void arrive(Candidate article) {
        arrived.pipeInput(
                article.getArticleId(),
                ArticleMessages.of(article),
                article.getOrigin().getIngestedAt());
    }

    private void withdraw(String articleId, int revision, boolean moved) {
        var part = new PlacedPart(articleId, "arabic", moved ? List.of("english") : List.of());
        var withdrawal = ArticleMessages.withdrawal(
                part, articleId, revision, Articles.origin(revision), WithdrawalReason.RETRACTED);
        arrived.pipeInput(articleId, ArticleMessages.of(withdrawal), Articles.NOON);
    }

    private static Candidate version(int revision, String articleId) {
        var article = candidate(articleId);
        article.setRevision(revision);
        return broughtBy(Articles.origin(revision), article);
    }

    private static Candidate moved(Candidate article) {
        article.setMoved(true);
        return article;
    }

    private KeyValueStore<String, NewestVersion> newestVersions() {
        return driver.getKeyValueStore("newest-versions");
    }
}
