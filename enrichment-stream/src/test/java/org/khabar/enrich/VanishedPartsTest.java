package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.khabar.enrich.StreamUnderTest.assertTombstone;

import java.nio.file.Path;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.Decision;
import org.khabar.schema.internal.WithdrawalReason;

/** Parts of a document that a later version does not have, and that come back, through the whole topology. */
class VanishedPartsTest {
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
    void shouldWithdrawAPartThatARevisionNoLongerHas() {
        stream.publish(News.tramAndOlives("t1"));
        stream.enriched();

        stream.publish(News.tram("t1"));

        var after = stream.enriched();
        assertThat(after).extracting(record -> record.key()).containsExactlyInAnyOrder("t1", "t1#2");
        assertThat(after).anySatisfy(record -> {
            assertThat(record.key()).isEqualTo("t1");
            assertThat(record.value().getParts()).isEqualTo(1);
        });
        assertThat(after).anySatisfy(record -> assertTombstone("t1#2", record));
        assertThat(stream.withdrawalReasons()).containsExactly(WithdrawalReason.VANISHED);
    }

    @Test
    void shouldNotTakeAPartForACopyOfOneThatItReplaces() {
        stream.publish(News.tramAndOlives("t1"));
        stream.enriched();

        stream.publish(News.olives("t1"));

        assertThat(stream.duplicates()).isEmpty();
        assertThat(stream.enriched())
                .anySatisfy(record -> {
                    assertThat(record.key()).isEqualTo("t1");
                    assertThat(record.value().getTitle()).isEqualTo("معصرة قديمة تستقبل موسم الزيتون");
                })
                .anySatisfy(record -> assertTombstone("t1#2", record));
    }

    @Test
    void shouldLetTheNextCopyOfAVanishedPartBeAnOriginal() {
        stream.publish(News.tramAndOlives("t1"));
        stream.publish(News.tram("t1"));
        stream.enriched();

        stream.publish(News.olives("o1"));

        assertThat(stream.enriched()).extracting(record -> record.key()).containsExactly("o1");
        assertThat(stream.duplicates()).isEmpty();
    }

    @Test
    void shouldFreeTheCopiesOfAPartThatVanishes() {
        stream.publish(News.tramAndOlives("t1"));
        stream.publish(News.olives("o1"));
        stream.publish(News.tram("t1"));
        stream.enriched();

        stream.publish(News.olives("o2"));

        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("o2");
        assertThat(stream.lastDecision())
                .extracting(Decision::getReason, Decision::getDetail)
                .containsExactly(
                        "ORIGINAL_RETRACTED",
                        "It repeats the text of t1#2, which was retracted, and is the original of that text now");
    }

    @Test
    void shouldEnrichAPartThatComesBack() {
        stream.publish(News.tramAndOlives("t1"));
        stream.publish(News.tram("t1"));
        stream.enriched();

        stream.publish(News.tramAndOlives("t1"));

        assertThat(stream.enriched())
                .extracting(TestRecord::key, record -> record.value().getRevision())
                .containsExactly(tuple("t1", 3), tuple("t1#2", 3));
        assertThat(stream.duplicates()).isEmpty();
    }

    @Test
    void shouldTakeAPartThatComesBackForACopyOfTheArticleThatTookItsPlace() {
        stream.publish(News.tramAndOlives("t1"));
        stream.publish(News.tram("t1"));
        stream.publish(News.olives("o1"));
        stream.enriched();

        stream.publish(News.tramAndOlives("t1"));

        assertThat(stream.duplicates())
                .extracting(TestRecord::key, duplicate -> duplicate.value().getDuplicateOf())
                .containsExactly(tuple("t1#2", "o1"));
        assertThat(stream.enriched())
                .filteredOn(record -> record.key().equals("t1#2"))
                .singleElement()
                .satisfies(record -> assertTombstone("t1#2", record));
    }
}
