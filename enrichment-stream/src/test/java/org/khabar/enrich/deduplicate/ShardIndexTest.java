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
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.WithdrawalReason;

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
        assertThat(judgedBy(revived, copy).duplicates())
                .extracting(Duplicate::getDuplicateOf, Duplicate::getMatchedArticleId)
                .containsExactly(tuple("a", "b"));
        var again = withBody(PORT, candidate("b"));
        assertThat(judgedBy(revived, again).copies()).isEmpty();
    }

    @Test
    void shouldFindTheEarliestCopyAfterARestart() {
        shard.judge(broughtBy(at(Duration.ofMinutes(1)), withBody(PORT, candidate("z-first"))));
        shard.judge(broughtBy(at(Duration.ofMinutes(2)), withBody(PORT, candidate("a-second"))));

        var revived = shard.takenOver();

        var copy = withBody(PORT, candidate("m"));
        assertThat(judgedBy(revived, copy).duplicates())
                .extracting(Duplicate::getMatchedArticleId)
                .containsExactly("z-first");
    }

    @Test
    void shouldWriteOverNothingAfterARestartThoughSomeHaveLeft() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(PORT, candidate("b")));
        shard.judge(withBody(LAKE, candidate("c")));
        shard.withdraw("b", WithdrawalReason.RETRACTED);

        var revived = shard.takenOver();
        judgedBy(revived, withBody(SNOW, candidate("d")));

        assertThat(shard.entries()).isEqualTo(3);
        assertThat(judgedBy(revived, withBody(LAKE, candidate("e"))).duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("c");
    }

    @Test
    void shouldNotTakeAPartForACopyOfAnEarlierVersionOfItsDocument() {
        shard.judge(withBody(PORT, partOf("doc", "doc", 1)));
        shard.judge(withBody(LAKE, partOf("doc", "doc#2", 1)));

        var first = shard.judge(revised(2, Articles.origin(70), withBody(LAKE, partOf("doc", "doc", 2))));
        var second = shard.judge(revised(2, Articles.origin(70), withBody(PORT, partOf("doc", "doc#2", 2))));

        assertThat(first).isInstanceOf(Judged.Original.class);
        assertThat(second).isInstanceOf(Judged.Original.class);
    }

    @Test
    void shouldFreeTheCopiesOfAnOriginalThatIsRetractedAfterItLeftTheIndex() {
        shard.judge(withBody(PORT, candidate("a")));
        var late = at(ShardUnderTest.RETENTION.minusHours(1));
        shard.judge(broughtBy(late, withBody(PORT, candidate("b"))));
        shard.judge(broughtBy(at(ShardUnderTest.RETENTION.plusMinutes(2)), withBody(SNOW, candidate("clock"))));

        shard.withdraw("a", WithdrawalReason.RETRACTED);

        var next = broughtBy(at(ShardUnderTest.RETENTION.plusMinutes(3)), withBody(PORT, candidate("c")));
        assertThat(shard.judge(next)).isInstanceOf(Judged.Original.class);
    }

    @Test
    void shouldCompareNothingWithWhatARevisionWithoutWordsSaidBefore() {
        shard.judge(withBody(PORT, candidate("a")));
        var wordless = revised(2, Articles.origin(70), candidate("a"));
        wordless.setFingerprint(null);

        shard.judge(wordless);

        assertThat(shard.judge(withBody(PORT, candidate("b")))).isInstanceOf(Judged.Original.class);
    }

    @Test
    void shouldEndTheCountOfARetractedOriginal() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(PORT, candidate("b")));

        var withdrawn = shard.withdraw("a", WithdrawalReason.RETRACTED);

        assertThat(withdrawn.copies())
                .extracting(Copies::getArticleId, Copies::getCount)
                .containsExactly(tuple("a", 0));
    }

    private static Candidate partOf(String rawId, String articleId, int revision) {
        var part = candidate(articleId);
        part.setRawId(rawId);
        part.setRevision(revision);
        return part;
    }

    private static Judged judgedBy(ShardIndex shard, Candidate article) {
        return shard.remember(article, shard.judge(article, article.getFingerprint()));
    }

    private static Origin at(Duration afterNoon) {
        return new Origin(0, afterNoon.toSeconds(), Articles.NOON.plus(afterNoon));
    }
}
