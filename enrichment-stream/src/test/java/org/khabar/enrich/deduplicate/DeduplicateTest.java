package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.khabar.enrich.document.Candidates.candidate;
import static org.khabar.enrich.document.Candidates.revised;
import static org.khabar.enrich.document.Candidates.withBody;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.document.ArticleMessages;
import org.khabar.schema.Articles;
import org.khabar.schema.Copies;
import org.khabar.schema.Duplicate;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.internal.WithdrawalReason;

class DeduplicateTest {
    private static final String PORT = "The port is open.";
    private static final String LAKE = "The lake is frozen.";

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
    void shouldLetTheFirstOfABodyPass() {
        var judgement = shard.judge(withBody(PORT, candidate("a")));

        assertThat(judgement).isInstanceOf(Judged.Original.class);
        assertThat(judgement.onward()).extracting(ArticleMessages::articleId).containsExactly("a");
        assertThat(judgement.duplicates()).isEmpty();
        assertThat(judgement.decisions()).isEmpty();
        assertThat(judgement.copies()).isEmpty();
    }

    @Test
    void shouldStopACopyAndSayOfWhatItIsOne() {
        shard.judge(withBody(PORT, candidate("a")));

        var judgement = shard.judge(withBody(PORT, candidate("b")));

        assertThat(judgement.onward()).isEmpty();
        assertThat(judgement.duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.getArticleId()).isEqualTo("b");
            assertThat(duplicate.getKind()).isEqualTo(DuplicateKind.EXACT);
            assertThat(duplicate.getDuplicateOf()).isEqualTo("a");
            assertThat(duplicate.getDuplicateOfUrl()).isEqualTo("https://news.example/a");
            assertThat(duplicate.getMatchedArticleId()).isEqualTo("a");
        });
        assertThat(judgement.decisions())
                .singleElement()
                .satisfies(decision ->
                        assertThat(decision.getVerdict().getDuplicateOf()).isEqualTo("a"));
        assertThat(shard.counted()).isEqualTo(1);
    }

    @Test
    void shouldCompareAnArticleWithoutAFingerprintWithNothing() {
        shard.judge(candidate("a"));

        var judgement = shard.judge(candidate("b"));

        assertThat(judgement).isInstanceOf(Judged.Original.class);
        assertThat(shard.entries()).isZero();
    }

    @Test
    void shouldNameTheOriginalOfTheWholeChain() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(PORT, candidate("b")));
        shard.judge(revised(2, Articles.origin(70), withBody(LAKE, candidate("a"))));

        var judgement = shard.judge(withBody(PORT, candidate("c")));

        assertThat(judgement.duplicates())
                .extracting(Duplicate::getDuplicateOf, Duplicate::getMatchedArticleId)
                .containsExactly(tuple("a", "b"));
    }

    @Test
    void shouldFollowAnOriginalThatARevisionMadeACopy() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(LAKE, candidate("b")));
        shard.judge(withBody(LAKE, candidate("c")));
        shard.judge(revised(2, Articles.origin(70), withBody(PORT, candidate("b"))));

        var judgement = shard.judge(withBody(LAKE, candidate("d")));

        assertThat(judgement.duplicates())
                .extracting(Duplicate::getDuplicateOf, Duplicate::getMatchedArticleId)
                .containsExactly(tuple("a", "c"));
    }

    @Test
    void shouldNotMakeAnOriginalACopyOfItsOwnCopy() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(PORT, candidate("b")));
        shard.judge(revised(2, Articles.origin(70), withBody(LAKE, candidate("a"))));

        var judgement = shard.judge(revised(3, Articles.origin(71), withBody(PORT, candidate("a"))));

        assertThat(judgement).isInstanceOf(Judged.Original.class);
    }

    @Test
    void shouldWithdrawAnEarlierVersionWhenTheRevisionIsACopy() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(LAKE, candidate("b")));

        var judgement = shard.judge(revised(2, Articles.origin(70), withBody(PORT, candidate("b"))));

        assertThat(judgement.onward())
                .flatExtracting(ArticleMessages::withdrawals)
                .singleElement()
                .satisfies(withdrawal -> {
                    assertThat(withdrawal.getArticleId()).isEqualTo("b");
                    assertThat(withdrawal.getReason()).isEqualTo(WithdrawalReason.DUPLICATE);
                    assertThat(withdrawal.getOrigin()).isEqualTo(Articles.origin(70));
                });
    }

    @Test
    void shouldMakeTheNextCopyOfARetractedOriginalAnOriginalThatSaysSo() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(PORT, candidate("b")));

        var judgement = shard.withdraw("a", WithdrawalReason.RETRACTED);

        assertThat(judgement.onward()).extracting(ArticleMessages::articleId).containsExactly("a");
        assertThat(succeeded(shard.judge(withBody(PORT, candidate("c"))))).isEqualTo("a");
        assertThat(shard.judge(withBody(PORT, candidate("d"))).duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("c");
    }

    @Test
    void shouldLeaveTheWholeChainOfARetractedOriginalToTheNextCopy() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(LAKE, candidate("b")));
        shard.judge(withBody(LAKE, candidate("c")));
        shard.judge(revised(2, Articles.origin(70), withBody(PORT, candidate("b"))));

        shard.withdraw("a", WithdrawalReason.RETRACTED);

        assertThat(succeeded(shard.judge(withBody(LAKE, candidate("d"))))).isEqualTo("a");
        assertThat(shard.judge(withBody(PORT, candidate("e"))).duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("d");
    }

    @Test
    void shouldLetTheOthersOfAGroupStandWhenACopyIsWithdrawn() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(PORT, candidate("b")));

        var judgement = shard.withdraw("b", WithdrawalReason.VANISHED);

        assertThat(judgement.copies()).extracting(Copies::getCount).containsExactly(0);
        assertThat(shard.judge(withBody(PORT, candidate("c"))).duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("a");
    }

    @Test
    void shouldPublishNothingWhenAnArticleOnlyMovesToAnotherShard() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(PORT, candidate("b")));

        var judgement = shard.withdraw("a", WithdrawalReason.MOVED);

        assertThat(judgement.onward()).isEmpty();
        assertThat(shard.judge(withBody(PORT, candidate("c"))).duplicates())
                .extracting(Duplicate::getDuplicateOf, Duplicate::getMatchedArticleId)
                .containsExactly(tuple("a", "b"));
    }

    @Test
    void shouldMakeARetractedOriginalThatComesAgainTheOriginalOfItsCopies() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(PORT, candidate("b")));
        shard.withdraw("a", WithdrawalReason.RETRACTED);

        var again = shard.judge(revised(2, Articles.origin(70), withBody(PORT, candidate("a"))));

        assertThat(succeeded(again)).isNull();
        assertThat(shard.judge(withBody(PORT, candidate("c"))).duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("a");
    }

    @Test
    void shouldMakeARetractedOriginalThatComesAgainACopyOfItsSuccessor() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.withdraw("a", WithdrawalReason.RETRACTED);
        shard.judge(withBody(PORT, candidate("b")));

        var again = shard.judge(revised(2, Articles.origin(70), withBody(PORT, candidate("a"))));

        assertThat(again.duplicates()).extracting(Duplicate::getDuplicateOf).containsExactly("b");
    }

    @Test
    void shouldFreeTheCopiesOfAnOriginalThatIsRetractedElsewhereAndPublishNothing() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(PORT, candidate("b")));
        shard.withdraw("a", WithdrawalReason.MOVED);

        var judgement = shard.withdraw("a", WithdrawalReason.RETRACTED_ELSEWHERE);

        assertThat(judgement.onward()).isEmpty();
        assertThat(succeeded(shard.judge(withBody(PORT, candidate("c"))))).isEqualTo("a");
    }

    private static @Nullable String succeeded(Judged judged) {
        assertThat(judged).isInstanceOf(Judged.Original.class);
        return ((Judged.Original) judged).article().getSucceeds();
    }

    @Test
    void shouldPublishTheWithdrawalOfAnArticleThatIsNotHeldAnyMore() {
        var judgement = shard.withdraw("forgotten", WithdrawalReason.RETRACTED);

        assertThat(judgement.onward()).extracting(ArticleMessages::articleId).containsExactly("forgotten");
    }
}
