package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.khabar.enrich.document.Candidates.candidate;
import static org.khabar.enrich.document.Candidates.fromSource;
import static org.khabar.enrich.document.Candidates.revised;
import static org.khabar.enrich.document.Candidates.withBody;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.Articles;
import org.khabar.schema.Copies;
import org.khabar.schema.Duplicate;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.WithdrawalReason;

/** Articles that copies point to and that are originals no more: retracted, or made a copy by a revision. */
class FormerOriginalsTest {
    private static final String PORT = "The port is open.";
    private static final String LAKE = "The lake is frozen.";

    @TempDir
    Path stateDir;

    private ShardUnderTest shard;

    @BeforeEach
    void judgeAnOriginalWithACopy() {
        shard = new ShardUnderTest(stateDir);
        shard.judge(withBody(LAKE, candidate("lake")));
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(fromSource("one.example", withBody(PORT, candidate("b"))));
    }

    @AfterEach
    void stop() {
        shard.close();
    }

    @Test
    void shouldFreeTheCopiesOfARetractedArticleThatARevisionHadMadeACopy() {
        shard.judge(version(2, LAKE, "a"));
        shard.withdraw("a", WithdrawalReason.RETRACTED);

        var next = shard.judge(withBody(PORT, candidate("c")));

        assertThat(next).isInstanceOf(Judged.Original.class);
        assertThat(((Judged.Original) next).article().getSucceeds()).isEqualTo("a");
        assertThat(shard.judge(withBody(PORT, candidate("d"))).duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("c");
        assertThat(shard.judge(withBody(LAKE, candidate("e"))).duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("lake");
    }

    @Test
    void shouldNotJudgeARevisionByWhatItsEarlierVersionWasACopyOf() {
        shard.judge(version(2, LAKE, "a"));

        var back = shard.judge(version(3, PORT, "a"));

        assertThat(back).isInstanceOf(Judged.Original.class);
        assertThat(shard.judge(withBody(PORT, candidate("c"))).duplicates())
                .extracting(Duplicate::getDuplicateOf, Duplicate::getMatchedArticleId)
                .containsExactly(tuple("a", "b"));
    }

    @Test
    void shouldCountTheEarlierCopiesForTheArticleThatTakesThePlaceOfARetractedOriginal() {
        var ended = shard.withdraw("a", WithdrawalReason.RETRACTED);
        var next = shard.judge(withBody(PORT, candidate("c")));
        var copy = shard.judge(fromSource("two.example", withBody(PORT, candidate("d"))));

        assertThat(counts(ended)).containsExactly(tuple("a", 0, List.of()));
        assertThat(counts(next)).containsExactly(tuple("c", 1, List.of("one.example")));
        assertThat(counts(copy)).containsExactly(tuple("c", 2, List.of("one.example", "two.example")));
    }

    @Test
    void shouldCountOneLessWhenAnEarlierCopyLeavesTheArticleThatTookThePlaceOfItsOriginal() {
        shard.withdraw("a", WithdrawalReason.RETRACTED);
        shard.judge(withBody(PORT, candidate("c")));
        shard.judge(withBody(PORT, candidate("d")));

        var judgement = shard.withdraw("b", WithdrawalReason.RETRACTED);

        assertThat(judgement.copies())
                .extracting(Copies::getArticleId, Copies::getCount)
                .containsExactly(tuple("c", 1));
    }

    @Test
    void shouldCountAgainTheCopiesOfARetractedOriginalThatComesAgain() {
        shard.withdraw("a", WithdrawalReason.RETRACTED);

        var again = shard.judge(version(2, PORT, "a"));

        assertThat(counts(again)).containsExactly(tuple("a", 1, List.of("one.example")));
    }

    @Test
    void shouldEndTheCountOfAnOriginalThatARevisionMakesACopy() {
        var judgement = shard.judge(version(2, LAKE, "a"));

        assertThat(judgement.copies())
                .extracting(Copies::getArticleId, Copies::getCount)
                .containsExactly(tuple("a", 0), tuple("lake", 1));
    }

    @Test
    void shouldCountTheCopiesOfAnArticleAgainThatIsAnOriginalOnceMore() {
        shard.judge(version(2, LAKE, "a"));

        var judgement = shard.judge(version(3, PORT, "a"));

        assertThat(judgement).isInstanceOf(Judged.Original.class);
        assertThat(judgement.copies())
                .extracting(Copies::getArticleId, Copies::getCount)
                .containsExactly(tuple("lake", 0), tuple("a", 1));
    }

    @Test
    void shouldTellNothingOfACopyThatLeavesAnArticleThatIsNoOriginalNow() {
        shard.judge(version(2, LAKE, "a"));
        var left = shard.withdraw("b", WithdrawalReason.RETRACTED);

        var again = shard.judge(version(3, PORT, "a"));

        assertThat(left.copies()).isEmpty();
        assertThat(again.copies()).extracting(Copies::getArticleId).containsExactly("lake");
    }

    @Test
    void shouldTellNothingOfItsCopiesWhenAnOriginalIsRevisedAndStaysOne() {
        assertThat(shard.judge(version(2, PORT + " Again.", "a")).copies()).isEmpty();
    }

    private static List<Tuple> counts(Judged judged) {
        return judged.copies().stream()
                .map(copies -> tuple(copies.getArticleId(), copies.getCount(), copies.getSources()))
                .toList();
    }

    private static Candidate version(int revision, String body, String id) {
        return revised(revision, Articles.origin(70L + revision), withBody(body, candidate(id)));
    }
}
