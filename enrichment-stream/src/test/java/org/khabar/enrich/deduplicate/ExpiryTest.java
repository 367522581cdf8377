package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.document.Candidates.broughtBy;
import static org.khabar.enrich.document.Candidates.candidate;
import static org.khabar.enrich.document.Candidates.revised;
import static org.khabar.enrich.document.Candidates.withBody;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.document.Wires;
import org.khabar.schema.Articles;
import org.khabar.schema.Copies;
import org.khabar.schema.Duplicate;
import org.khabar.schema.Origin;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.WithdrawalReason;

/** What a shard forgets, and when: the time is that of the records. */
class ExpiryTest {
    private static final Duration RETENTION = ShardUnderTest.RETENTION;
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path stateDir;

    private ShardUnderTest shard;

    @BeforeEach
    void start() {
        shard = new ShardUnderTest(stateDir);
    }

    @AfterEach
    void stop() {
        shard.close();
    }

    @Test
    void shouldTakeOldArticlesOutOfStoreAndIndex() {
        arrive(Duration.ZERO, Wires.FERRY, "a");
        arrive(HOUR, Wires.MUSEUM, "b");
        arrive(RETENTION.plusMinutes(1), Wires.TEA, "clock");

        assertThat(shard.entries()).isEqualTo(2);
        assertThat(shard.takenOver().index().find("a")).isEmpty();
        assertThat(shard.takenOver().index().find("b")).isPresent();
    }

    @Test
    void shouldHoldAnArticleUntilItsRetentionEnds() {
        arrive(Duration.ZERO, Wires.FERRY, "a");
        arrive(RETENTION.minusMinutes(1), Wires.TEA, "clock");

        assertThat(arrive(RETENTION.minusMinutes(1), Wires.cut(Wires.FERRY), "b")
                        .duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("a");
    }

    @Test
    void shouldTakeANearCopyOfAForgottenArticleForAnOriginal() {
        arrive(Duration.ZERO, Wires.FERRY, "a");
        arrive(RETENTION.plusMinutes(1), Wires.TEA, "clock");

        assertThat(arrive(RETENTION.plusMinutes(2), Wires.cut(Wires.FERRY), "b"))
                .isInstanceOf(Judged.Original.class);
    }

    @Test
    void shouldKeepACountWhileACopyIsHeld() {
        arrive(Duration.ZERO, Wires.FERRY, "a");
        arrive(HOUR, Wires.FERRY, "b");
        arrive(RETENTION.plusMinutes(1), Wires.TEA, "clock");

        var judgement = arrive(RETENTION.plusMinutes(2), Wires.FERRY, "c");

        assertThat(judgement.copies()).extracting(Copies::getCount).containsExactly(2);
    }

    @Test
    void shouldForgetACountWithTheLastOfItsGroup() {
        arrive(Duration.ZERO, Wires.FERRY, "a");
        arrive(HOUR, Wires.FERRY, "b");
        assertThat(shard.counts()).isEqualTo(1);

        arrive(RETENTION.plus(HOUR).plusMinutes(1), Wires.TEA, "clock");

        assertThat(shard.counts()).isZero();
        assertThat(shard.entries()).isEqualTo(1);
    }

    @Test
    void shouldForgetACountWhenTheLastOfItsGroupIsWithdrawn() {
        arrive(Duration.ZERO, Wires.FERRY, "a");
        arrive(HOUR, Wires.FERRY, "b");
        arrive(RETENTION.plusMinutes(1), Wires.TEA, "clock");

        shard.withdraw("b", WithdrawalReason.RETRACTED);

        assertThat(shard.counts()).isZero();
    }

    @Test
    void shouldForgetACountWhenTheLastOfItsGroupIsRevised() {
        arrive(Duration.ZERO, Wires.FERRY, "a");
        arrive(HOUR, Wires.FERRY, "b");
        arrive(RETENTION.plusMinutes(1), Wires.TEA, "clock");

        shard.judge(revised(2, at(RETENTION.plusMinutes(2)), withBody(Wires.MUSEUM, candidate("b"))));

        assertThat(shard.counts()).isZero();
    }

    @Test
    void shouldForgetARetractedOriginalWithItsMark() {
        arrive(Duration.ZERO, Wires.FERRY, "a");
        shard.withdraw("a", WithdrawalReason.RETRACTED);
        assertThat(shard.entries()).isEqualTo(1);

        arrive(RETENTION.plusMinutes(1), Wires.TEA, "clock");

        assertThat(shard.entries()).isEqualTo(1);
        var next = (Judged.Original) arrive(RETENTION.plusMinutes(2), Wires.FERRY, "b");
        assertThat(next.article().getSucceeds()).isNull();
    }

    @Test
    void shouldReckonARevisionFromWhenItCame() {
        arrive(Duration.ZERO, Wires.FERRY, "a");
        shard.judge(revised(2, at(HOUR.multipliedBy(2)), withBody(Wires.FERRY + " And more.", candidate("a"))));
        arrive(RETENTION.plus(HOUR), Wires.TEA, "clock");

        assertThat(arrive(RETENTION.plus(HOUR), Wires.FERRY, "b").duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("a");
    }

    @Test
    void shouldForgetALimitedNumberAtOnceTheOldestFirst() {
        var index = shard.takenOver();
        for (int i = 0; i < 10; i++) {
            remember(index, broughtBy(at(Duration.ofMinutes(i)), withBody(Prose.text(i, 40), candidate("a" + i))));
        }

        index.expire(Articles.NOON.plus(HOUR), 4);

        assertThat(index.index().size()).isEqualTo(6);
        assertThat(index.index().find("a3")).isEmpty();
        assertThat(index.index().find("a4")).isPresent();
    }

    private Judged arrive(Duration afterNoon, String body, String id) {
        return shard.judge(broughtBy(at(afterNoon), withBody(body, candidate(id))));
    }

    private static void remember(ShardIndex index, Candidate article) {
        index.remember(article, index.judge(article, article.getFingerprint()));
    }

    private static Origin at(Duration afterNoon) {
        return new Origin(0, afterNoon.toSeconds(), Articles.NOON.plus(afterNoon));
    }
}
