package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.document.Wires;
import org.khabar.schema.Articles;
import org.khabar.schema.ContainedArticle;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.DuplicateRelation;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.schema.TailDifference;
import org.khabar.schema.topic.Topics;

/** Near copies and texts inside others, through the whole topology. */
class NearDuplicatesTest {
    @TempDir
    Path stateDir;

    private StreamUnderTest stream;

    @BeforeEach
    void start() {
        stream = StreamUnderTest.changed(stateDir, CutAtStars::stages);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldSayOfANearCopyWhatItIsOneOfAndHowItDiffers() {
        stream.publish(at("https://port.example/7", News.harbourLater("h1")));
        var copy = stream.publish(News.from("copy.example", News.harbourBrief("h2")));

        assertThat(stream.duplicates()).singleElement().satisfies(record -> {
            var duplicate = record.value();
            assertThat(record.key()).isEqualTo("h2");
            assertThat(duplicate.getKind()).isEqualTo(DuplicateKind.NEAR);
            assertThat(duplicate.getRelation()).isEqualTo(DuplicateRelation.CONTAINED_IN);
            assertThat(duplicate.getDuplicateOf()).isEqualTo("h1");
            assertThat(duplicate.getDuplicateOfRawId()).isEqualTo("h1");
            assertThat(duplicate.getDuplicateOfUrl()).isEqualTo("https://port.example/7");
            assertThat(duplicate.getMatchedArticleId()).isEqualTo("h1");
            assertThat(duplicate.getMatchedRawId()).isEqualTo("h1");
            assertThat(duplicate.getSimilarity()).isBetween(0.1, 0.6);
            assertThat(duplicate.getContainment()).isEqualTo(1);
            assertThat(duplicate.getDiffers().getTitle()).isTrue();
            assertThat(duplicate.getDiffers().getWords()).isNegative();
            assertThat(duplicate.getDiffers().getTail()).isEqualTo(TailDifference.CUT);
            assertThat(duplicate.getSource()).isEqualTo("copy.example");
            assertThat(duplicate.getOrigin()).isEqualTo(copy);
        });
    }

    @Test
    void shouldSayTheSameInTheDecision() {
        stream.publish(News.harbourLater("h1"));
        stream.publish(News.harbour("h2"));

        var duplicate = stream.duplicates().get(0).value();
        var decision = stream.lastDecision();
        assertThat(decision.getOutcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(decision.getVerdict().getKind()).isEqualTo(DuplicateKind.NEAR);
        assertThat(decision.getVerdict().getRelation()).isEqualTo(duplicate.getRelation());
        assertThat(decision.getVerdict().getDuplicateOf()).isEqualTo("h1");
        assertThat(decision.getVerdict().getSimilarity()).isEqualTo(duplicate.getSimilarity());
        assertThat(decision.getVerdict().getContainment()).isEqualTo(duplicate.getContainment());
        assertThat(decision.getVerdict().getDiffers()).isEqualTo(duplicate.getDiffers());
    }

    @Test
    void shouldCountNearAndExactCopiesTogetherAndSendNoEnrichedArticleAgain() {
        stream.publish(News.from("port.example", News.harbourLater("h1")));
        stream.publish(News.from("one.example", News.harbour("h2")));
        stream.publish(News.from("two.example", News.harbourLater("h3")));
        stream.publish(News.from("one.example", News.harbourBrief("h4")));

        var copies = stream.read(Topics.COPIES);
        assertThat(copies).extracting(TestRecord::key).containsOnly("h1");
        assertThat(copies).extracting(record -> record.value().getCount()).containsExactly(1, 2, 3);
        assertThat(copies.get(2).value().getSources()).containsExactly("one.example", "two.example");
        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("h1");
        assertThat(stream.count("khabar.articles.duplicates", "kind", "near")).isEqualTo(2);
        assertThat(stream.count("khabar.articles.duplicates", "kind", "exact")).isEqualTo(1);
    }

    @Test
    void shouldPublishAReportThatHoldsAnEarlierBriefAndNameTheBrief() {
        stream.publish(News.harbourBrief("brief"));
        stream.enriched();

        stream.publish(Articles.document("report", News.HARBOUR_BRIEF + "\n" + Wires.FERRY));

        var contained = List.of(new ContainedArticle("brief", "brief", DuplicateRelation.CONTAINS, 1.0));
        assertThat(stream.enriched()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("report");
            assertThat(record.value().getContains()).isEqualTo(contained);
        });
        assertThat(stream.lastDecision().getContains()).isEqualTo(contained);
        assertThat(stream.read(Topics.COPIES)).isEmpty();
    }

    @Test
    void shouldStopABriefThatAReportHoldsAlready() {
        stream.publish(Articles.document("report", News.HARBOUR_BRIEF + "\n" + Wires.FERRY));

        stream.publish(News.harbourBrief("brief"));

        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("report");
        assertThat(stream.duplicates())
                .extracting(TestRecord::key, duplicate -> duplicate.value().getRelation())
                .containsExactly(tuple("brief", DuplicateRelation.CONTAINED_IN));
    }

    @Test
    void shouldFindNearCopiesInArabicAndChinese() {
        stream.publish(Articles.document("ar1", "الجسر\n" + Wires.BRIDGE));
        stream.publish(Articles.document("zh1", "新茶\n" + Wires.TEA));
        stream.publish(Articles.document("ar2", "جسر جديد\n" + Wires.cut(Wires.BRIDGE)));
        stream.publish(Articles.document("zh2", "老茶厂\n" + Wires.cut(Wires.TEA)));

        assertThat(stream.duplicates())
                .extracting(TestRecord::key, duplicate -> duplicate.value().getDuplicateOf())
                .containsExactlyInAnyOrder(tuple("ar2", "ar1"), tuple("zh2", "zh1"));
    }

    private static RawDocument at(String url, RawDocument document) {
        return RawDocument.newBuilder(document).setUrl(url).build();
    }
}
