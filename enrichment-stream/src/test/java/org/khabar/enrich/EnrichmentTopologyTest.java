package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.schema.Articles;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Entity;
import org.khabar.schema.EntityType;
import org.khabar.schema.Outcome;
import org.khabar.schema.PublishedValidity;
import org.khabar.schema.RawDocument;
import org.khabar.schema.RejectionReason;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.Topics;

class EnrichmentTopologyTest {
    private static final Path SHAPE = Path.of("src/test/resources/golden/topology/topology.txt");

    @TempDir
    Path stateDir;

    private StreamUnderTest stream;

    @BeforeEach
    void start() {
        stream = StreamUnderTest.shipped(stateDir);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldKeepPublishedTopologyShape() throws IOException {
        var config = new EnrichmentConfig(Map.of());
        var serdes = new AvroSerdes("mock://shape");
        var stages = StreamUnderTest.shippedStages();
        var metrics = new EnrichmentMetrics(new SimpleMeterRegistry());
        var catalog = StreamUnderTest.catalog(stages, serdes, metrics);
        var topology = new EnrichmentTopology(config, serdes, stages, catalog, metrics);

        var shape = topology.build().describe().toString();

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(SHAPE, shape);
        }
        assertThat(SHAPE).hasContent(shape);
    }

    @Test
    void shouldEnrichAnArticleWithItsLanguageAndEntities() {
        var origin = stream.publish(News.from("port.example", News.harbour("h1")));

        var article = only(stream.enriched()).value();
        assertThat(article.getArticleId()).isEqualTo("h1");
        assertThat(article.getRawId()).isEqualTo("h1");
        assertThat(article.getPart()).isEqualTo(1);
        assertThat(article.getParts()).isEqualTo(1);
        assertThat(article.getRevision()).isEqualTo(1);
        assertThat(article.getChangeKind()).isEqualTo(ChangeKind.NEW);
        assertThat(article.getOrigin()).isEqualTo(origin);
        assertThat(article.getSource()).isEqualTo("port.example");
        assertThat(article.getTitle()).isEqualTo("Harbour of Latakia reopens after the storm");
        assertThat(article.getBody()).startsWith("The harbour of Latakia").endsWith("end of the week.");
        assertThat(article.getLanguage().getTag()).isEqualTo("en");
        assertThat(article.getLanguage().getConfidence()).isBetween(0.8, 1.0);
        assertThat(article.getEntities()).extracting(Entity::getName).contains("Latakia", "Beirut");
    }

    @Test
    void shouldResolveRelativeDatesAgainstTheDayOfPublication() {
        var dayAfter = News.harbour("h1");
        dayAfter.setPublished("2026-02-25T23:30:00-05:00");
        stream.publish(dayAfter);

        assertThat(dates(only(stream.enriched()).value()))
                .containsExactly(
                        tuple("Sunday", "date:2026-02-22", "2026-02-22"),
                        tuple("Thursday", "date:2026-02-19", "2026-02-19"));
    }

    @Test
    void shouldLeaveRelativeDatesUnresolvedWhenTheDateOfPublicationCannotBeBelieved() {
        var future = News.harbour("h1");
        future.setPublished("2203-01-01");
        stream.publish(future);

        assertThat(dates(only(stream.enriched()).value()))
                .extracting(date -> date.toList().get(2))
                .containsOnlyNulls();
    }

    private static List<Tuple> dates(EnrichedArticle article) {
        return article.getEntities().stream()
                .filter(entity -> entity.getType() == EntityType.DATE)
                .map(entity -> tuple(entity.getName(), entity.getEntityId(), entity.getValue()))
                .toList();
    }

    @Test
    void shouldWriteEveryMentionUnderItsEntity() {
        stream.publish(News.harbour("h1"));

        var article = only(stream.enriched()).value();
        var mentions = stream.read(Topics.MENTIONS);
        assertThat(mentions)
                .isNotEmpty()
                .hasSize(article.getEntities().stream()
                        .mapToInt(entity -> entity.getMentions().size())
                        .sum())
                .allSatisfy(mention -> {
                    assertThat(mention.key()).isEqualTo(mention.value().getEntityId());
                    assertThat(mention.value().getArticleId()).isEqualTo("h1");
                    assertThat(article.getBody()
                                    .substring(
                                            mention.value().getStart(),
                                            mention.value().getEnd()))
                            .isEqualTo(mention.value().getSurface());
                });
    }

    @Test
    void shouldDecideOnAnEnrichedArticleAndTellItsWay() {
        stream.publish(News.harbour("h1"));

        var decision = only(stream.decisions());
        assertThat(decision.key()).isEqualTo("h1");
        assertThat(decision.value().getOutcome()).isEqualTo(Outcome.ENRICHED);
        assertThat(decision.value().getArticleId()).isEqualTo("h1");
        assertThat(decision.value().getLanguage().getTag()).isEqualTo("en");
        assertThat(decision.value().getEntities()).containsKey("LOCATION");
        assertThat(decision.value().getLines()).isNotEmpty();
        assertThat(decision.value().getStageFailures()).isEmpty();
        assertThat(decision.value().getStageMicros())
                .containsOnlyKeys("separate", "tag-language", "fingerprint", "deduplicate", "recognise", "link");
    }

    @Test
    void shouldCutTwoArticlesFromOneDocument() {
        stream.close();
        stream = StreamUnderTest.changed(stateDir, CutAtStars::stages);

        stream.publish(News.tramAndOlives("t1"));

        var articles = stream.enriched();
        assertThat(articles).extracting(article -> article.key()).containsExactly("t1", "t1#2");
        assertThat(articles)
                .extracting(article -> article.value().getTitle())
                .containsExactly("الترام يعود إلى شارع البحر", "معصرة قديمة تستقبل موسم الزيتون");
        assertThat(articles).allSatisfy(article -> {
            assertThat(article.value().getRawId()).isEqualTo("t1");
            assertThat(article.value().getParts()).isEqualTo(2);
            assertThat(article.value().getLanguage().getTag()).isEqualTo("ar");
        });
        assertThat(stream.decisions())
                .extracting(decision -> decision.value().getPart())
                .containsExactly(1, 2);
    }

    @Test
    void shouldMarkAnExactCopyAsDuplicateOfTheFirst() {
        stream.publish(News.from("port.example", News.harbour("h1")));
        var copy = stream.publish(News.from("copy.example", News.harbour("h2")));

        var duplicate = only(stream.duplicates());
        assertThat(duplicate.key()).isEqualTo("h2");
        assertThat(duplicate.value().getKind()).isEqualTo(DuplicateKind.EXACT);
        assertThat(duplicate.value().getDuplicateOf()).isEqualTo("h1");
        assertThat(duplicate.value().getDuplicateOfRawId()).isEqualTo("h1");
        assertThat(duplicate.value().getMatchedRawId()).isEqualTo("h1");
        assertThat(duplicate.value().getSimilarity()).isEqualTo(1.0);
        assertThat(duplicate.value().getOrigin()).isEqualTo(copy);
        assertThat(stream.enriched()).extracting(article -> article.key()).containsExactly("h1");
        assertThat(stream.decisions())
                .extracting(decision -> decision.value().getOutcome())
                .containsExactlyInAnyOrder(Outcome.ENRICHED, Outcome.DUPLICATE);
    }

    @Test
    void shouldCountTheCopiesOfAnOriginal() {
        stream.publish(News.from("port.example", News.harbour("h1")));
        stream.publish(News.from("copy.example", News.harbour("h2")));
        stream.publish(News.from("other.example", News.harbour("h3")));

        var copies = stream.read(Topics.COPIES);
        assertThat(copies).extracting(copy -> copy.key()).containsOnly("h1");
        assertThat(copies).extracting(copy -> copy.value().getCount()).containsExactly(1, 2);
        assertThat(copies.get(1).value().getSources()).containsExactly("copy.example", "other.example");
    }

    @Test
    void shouldRejectATextWithoutALetter() {
        stream.publish(Articles.document("e1", " \n\n 12 … 30\n"));

        assertRejected("e1", RejectionReason.EMPTY_TEXT);
    }

    @Test
    void shouldRejectADocumentThatIsOnlyChrome() {
        stream.publish(Articles.document("m1", News.MENU));

        assertRejected("m1", RejectionReason.ONLY_CHROME);
    }

    @Test
    void shouldRejectATextThatIsTooLarge() {
        stream.publish(Articles.document("l1", "خبر ".repeat(50_000)));

        assertRejected("l1", RejectionReason.TOO_LARGE);
    }

    private void assertRejected(String rawId, RejectionReason reason) {
        var rejection = only(stream.read(Topics.REJECTED));
        assertThat(rejection.key()).isEqualTo(rawId);
        assertThat(rejection.value().getReason()).isEqualTo(reason);
        assertThat(rejection.value().getStage()).isEqualTo("separate");
        var decision = only(stream.decisions());
        assertThat(decision.key()).isEqualTo(rawId);
        assertThat(decision.value().getOutcome()).isEqualTo(Outcome.REJECTED);
        assertThat(decision.value().getReason()).isEqualTo(reason.name());
        assertThat(decision.value().getArticleId()).isNull();
        assertThat(stream.enriched()).isEmpty();
    }

    @Test
    void shouldStampWhatItWritesWithTheTimeOfTheRawRecord() {
        stream.publish(News.harbour("h1"));
        stream.pass(Duration.ofHours(1));
        stream.publish(News.harbour("h2"));

        var later = Instant.parse("2026-03-01T13:00:00Z");
        assertThat(stream.enriched())
                .extracting(article -> article.getRecordTime())
                .containsExactly(Articles.NOON);
        assertThat(stream.duplicates()).extracting(copy -> copy.getRecordTime()).containsExactly(later);
        assertThat(stream.read(Topics.COPIES))
                .extracting(copies -> copies.getRecordTime())
                .containsExactly(later);
        assertThat(stream.read(Topics.MENTIONS))
                .extracting(mention -> mention.getRecordTime())
                .containsOnly(Articles.NOON);
        assertThat(stream.decisions())
                .extracting(decision -> decision.getRecordTime())
                .containsExactlyInAnyOrder(Articles.NOON, later);
    }

    @Test
    void shouldNotBeMovedByAPublicationDateInTheFarFuture() {
        stream.publish(News.harbour("h1"));
        stream.publish(RawDocument.newBuilder(News.vineyard("v1"))
                .setPublished("2203-01-01")
                .setFetchedAt(Instant.parse("2203-01-01T00:00:00Z"))
                .build());
        stream.publish(News.harbour("h2"));
        stream.publish(News.vineyard("v1"));

        assertThat(stream.enriched())
                .allSatisfy(article -> assertThat(article.getRecordTime()).isEqualTo(Articles.NOON))
                .extracting(article -> article.value())
                .extracting(EnrichedArticle::getArticleId, EnrichedArticle::getPublishedValidity)
                .containsExactly(tuple("h1", PublishedValidity.UNKNOWN), tuple("v1", PublishedValidity.FUTURE));
        assertThat(stream.duplicates())
                .extracting(duplicate -> duplicate.value().getKind())
                .containsExactlyInAnyOrder(DuplicateKind.EXACT, DuplicateKind.REFETCH);
    }

    private static <T> T only(List<T> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
