package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.sketch.Hash;
import org.khabar.schema.Articles;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.LabelledLines;
import org.khabar.schema.RawDocument;
import org.khabar.schema.RecurringLine;
import org.khabar.schema.SourceLines;
import org.khabar.schema.topic.Topics;

/** The stream learns the chrome of a site that no list of phrases knows. */
class SourceMemoryTest {
    private static final String SITE = "gazette.example";
    private static final Duration RETENTION = Duration.ofDays(30);

    /** Looks like a paragraph to anyone who sees it once. */
    private static final String BOX =
            "Every Friday our gardener answers the letters that readers of the island have sent to him.";

    private static final String HEADING = "From the other side of the bay";

    private static final List<String> TOWNS =
            List.of("Saltmere", "Northwick", "Pellan", "Oxbow", "Tarn Hill", "Ravensey", "Millbrook", "Aldmouth");
    private static final List<String> THINGS = List.of(
            "the stone bridge over the upper mill race",
            "a school bus with a leaking radiator",
            "two hundred young apple trees",
            "the old organ of the fishermen's chapel",
            "a collection of hand-drawn sea charts",
            "the last steam ferry of the county",
            "an orchard wall from the time of the monks",
            "nine beehives that a flood had carried off");
    private static final List<String> DEEDS = List.of(
            "were repaired by volunteers who had taken a week of leave",
            "will be shown to visitors from the mainland in spring",
            "caused a long dispute among the members of the council",
            "have been sold to a museum that asked not to be named",
            "must be moved before the new road is built, an engineer warned",
            "turned out to be much older than anybody had thought",
            "were insured for less than the price of a used car",
            "are to be painted green again, as they were before the war");

    @TempDir
    Path stateDir;

    private StreamUnderTest stream;

    @BeforeEach
    void start() {
        stream = StreamUnderTest.shipped(
                stateDir, Map.of(EnrichmentConfig.SEPARATE_RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis())));
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldRemoveFromTheFourthArticleOnWhatTheFirstThreeHadInCommon() {
        publishFrom(SITE, 0, 5);

        assertThat(bodies()).extracting(body -> body.contains(BOX)).containsExactly(true, true, true, false, false);
        assertThat(stream.count("khabar.lines.removed")).isEqualTo(4);
    }

    @Test
    void shouldNameInTheDecisionTheLinesThatItRemovedAndWhy() {
        publishFrom(SITE, 0, 4);

        assertThat(stream.lastDecision().getLines())
                .extracting(LabelledLines::getFrom, LabelledLines::getLabel, LabelledLines::getCue)
                .contains(tuple(3, "chrome", "in 3 of the last 3 articles of gazette.example"));
    }

    @Test
    void shouldTellOnATopicWhatItHasLearned() {
        publishFrom(SITE, 0, 2);
        assertThat(stream.read(Topics.SOURCE_LINES)).isEmpty();

        publishFrom(SITE, 2, 10);

        assertThat(stream.read(Topics.SOURCE_LINES)).singleElement().satisfies(told -> {
            assertThat(told.key()).isEqualTo(SITE);
            SourceLines lines = told.value();
            assertThat(lines.getArticles()).isEqualTo(3);
            assertThat(lines.getSince()).isEqualTo(Articles.NOON);
            assertThat(lines.getLines())
                    .extracting(RecurringLine::getLine)
                    .containsExactlyInAnyOrder(Hash.of(BOX), Hash.of(HEADING));
        });
    }

    @Test
    void shouldLeaveOtherSourcesAlone() {
        publishFrom(SITE, 0, 5);
        bodies();

        publishFrom("herald.example", 5, 2);
        stream.publish(article(7, null));

        assertThat(bodies()).hasSize(3).allSatisfy(body -> assertThat(body).contains(BOX));
    }

    @Test
    void shouldTakeTheHostOfTheAddressForTheSourceWhereNoneIsGiven() {
        for (int number = 0; number < 4; number++) {
            stream.publish(RawDocument.newBuilder(article(number, null))
                    .setUrl("https://gazette.example/" + number)
                    .build());
        }

        assertThat(bodies()).extracting(body -> body.contains(BOX)).containsExactly(true, true, true, false);
    }

    @Test
    void shouldStillFindCopiesOfAnArticleThatASourcePublishesTenTimes() {
        for (int copy = 0; copy < 10; copy++) {
            stream.publish(RawDocument.newBuilder(article(0, SITE))
                    .setId("copy/" + copy)
                    .build());
        }

        assertThat(stream.enriched()).hasSize(1);
        assertThat(stream.duplicates()).hasSize(9);
        assertThat(stream.read(Topics.SOURCE_LINES)).isEmpty();
    }

    @Test
    void shouldStillFindACopyOfAnArticleThatHadChromeInIt() {
        publishFrom(SITE, 0, 5);
        bodies();

        stream.publish(RawDocument.newBuilder(article(0, SITE)).setId("again").build());

        assertThat(stream.enriched()).isEmpty();
        assertThat(stream.duplicates())
                .singleElement()
                .satisfies(copy -> assertThat(copy.value().getDuplicateOf()).isEqualTo("a0"));
    }

    @Test
    void shouldNotCountRevisionsAndRefetches() {
        stream.publish(article(0, SITE));
        stream.publish(article(0, SITE));
        for (int version = 1; version < 5; version++) {
            var article = article(0, SITE);
            stream.publish(RawDocument.newBuilder(article)
                    .setText(article.getText() + "\nThe mayor thanked the " + version + " helpers in the end.")
                    .build());
        }

        assertThat(stream.read(Topics.SOURCE_LINES)).isEmpty();
        assertThat(bodies()).hasSize(5).allSatisfy(body -> assertThat(body).contains(BOX));
    }

    @Test
    void shouldForgetASourceAfterItsRetention() {
        publishFrom(SITE, 0, 3);
        stream.read(Topics.SOURCE_LINES);

        stream.pass(RETENTION.plusMinutes(2));
        publishFrom("clock.example", 6, 1);

        assertThat(stream.entriesOf("memory-of-sources")).isEqualTo(1);
        assertThat(stream.read(Topics.SOURCE_LINES)).singleElement().satisfies(told -> {
            assertThat(told.key()).isEqualTo(SITE);
            assertThat(told.value()).isNull();
        });
        bodies();
        publishFrom(SITE, 5, 1);
        assertThat(bodies()).singleElement().asString().contains(BOX);
    }

    @Test
    void shouldGoOnWithoutWhatItCannotReadOnTheTopic() {
        publishFrom(SITE, 0, 3);
        bodies();
        stream.publishTo(Topics.SOURCE_LINES, SITE, new byte[] {1, 2, 3});

        publishFrom(SITE, 3, 1);

        assertThat(bodies()).singleElement().asString().contains(BOX);
    }

    private void publishFrom(String source, int from, int count) {
        IntStream.range(from, from + count).forEach(number -> stream.publish(article(number, source)));
    }

    private List<String> bodies() {
        return stream.enriched().stream()
                .map(TestRecord::value)
                .map(EnrichedArticle::getBody)
                .toList();
    }

    /** One of eight articles that have nothing in common but the chrome of their site. */
    private static RawDocument article(int number, @Nullable String source) {
        var text = String.join(
                "\n",
                "News from " + TOWNS.get(number % 8) + " and around, number " + number,
                sentence(number, 0),
                BOX,
                sentence(number, 1),
                HEADING,
                sentence(number, 2));
        return RawDocument.newBuilder(Articles.document("a" + number, text))
                .setSource(source)
                .build();
    }

    private static String sentence(int number, int shift) {
        return "In " + TOWNS.get((number + shift) % 8) + " " + THINGS.get((number * 3 + shift) % 8) + " "
                + DEEDS.get((number * 5 + shift) % 8) + ", and people from " + TOWNS.get((number + 3 * shift + 1) % 8)
                + " who had heard of it on day " + number + " spoke of nothing else at the market in the morning.";
    }
}
