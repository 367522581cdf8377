package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import org.khabar.schema.Articles;
import org.khabar.schema.Copies;
import org.khabar.schema.Duplicate;
import org.khabar.schema.Origin;

/** What a shard remembers, over repeats, restarts and time. */
class ShardIndexTest {
    private static final String PORT = "The port is open.";
    private static final String LAKE = "The lake is frozen.";
    private static final String SNOW = "Snow fell on the hills.";

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
    void shouldJudgeARecordThatIsReadTwiceTheSameWayAndCountItOnce() {
        shard.judge(withBody(PORT, candidate("a")));
        var first = shard.judge(withBody(PORT, candidate("b")));

        var originalAgain = shard.judge(withBody(PORT, candidate("a")));
        var copyAgain = shard.judge(withBody(PORT, candidate("b")));

        assertThat(originalAgain).isInstanceOf(Judged.Original.class);
        assertThat(copyAgain.duplicates()).isEqualTo(first.duplicates());
        assertThat(first.copies()).extracting(Copies::getCount).containsExactly(1);
        assertThat(copyAgain.copies()).isEmpty();
        assertThat(shard.judge(withBody(PORT, candidate("c"))).copies())
                .extracting(Copies::getCount)
                .containsExactly(2);
    }

    @Test
    void shouldForgetArticlesOlderThanTheRetention() {
        shard.judge(withBody(PORT, candidate("a")));

        shard.judge(broughtBy(at(ShardUnderTest.RETENTION.plusMinutes(2)), withBody(SNOW, candidate("clock"))));

        assertThat(shard.judge(broughtBy(at(ShardUnderTest.RETENTION.plusMinutes(3)), withBody(PORT, candidate("b")))))
                .isInstanceOf(Judged.Original.class);
    }

    @Test
    void shouldGoOnAfterARestartWhereItStopped() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(PORT, candidate("b")));
        shard.judge(revised(2, Articles.origin(70), withBody(LAKE, candidate("a"))));

        var revived = shard.takenOver();

        var copy = withBody(PORT, candidate("c"));
        assertThat(revived.judge(copy, copy.getFingerprint()).duplicates())
                .extracting(Duplicate::getDuplicateOf, Duplicate::getMatchedArticleId)
                .containsExactly(tuple("a", "b"));
        var again = withBody(PORT, candidate("b"));
        assertThat(revived.judge(again, again.getFingerprint()).copies()).isEmpty();
    }

    @Test
    void shouldFindTheEarliestCopyAfterARestart() {
        shard.judge(broughtBy(at(Duration.ofMinutes(1)), withBody(PORT, candidate("z-first"))));
        shard.judge(broughtBy(at(Duration.ofMinutes(2)), withBody(PORT, candidate("a-second"))));

        var revived = shard.takenOver();

        var copy = withBody(PORT, candidate("m"));
        assertThat(revived.judge(copy, copy.getFingerprint()).duplicates())
                .extracting(Duplicate::getMatchedArticleId)
                .containsExactly("z-first");
    }

    private static Origin at(Duration afterNoon) {
        return new Origin(0, afterNoon.toSeconds(), Articles.NOON.plus(afterNoon));
    }
}
