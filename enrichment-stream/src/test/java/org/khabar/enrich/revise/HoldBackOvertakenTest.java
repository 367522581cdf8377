package org.khabar.enrich.revise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khabar.enrich.document.Candidates;
import org.khabar.schema.Articles;
import org.khabar.schema.Origin;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.Withdrawal;
import org.khabar.schema.internal.WithdrawalReason;

/** Two shards judge versions of one article, and the later version may come first. */
class HoldBackOvertakenTest {
    private static final Duration RETENTION = HoldBackUnderTest.RETENTION;
    private static final Duration MOMENT = Duration.ofMinutes(2);

    @TempDir
    Path stateDir;

    private HoldBackUnderTest step;

    @BeforeEach
    void start() {
        step = new HoldBackUnderTest(stateDir);
    }

    @AfterEach
    void stop() {
        step.close();
    }

    @Test
    void shouldMarkAVersionThatComesAfterALaterOne() {
        var later = step.send(moved(version("a", 2)));
        var earlier = step.send(version("a", 1));

        assertThat(later).singleElement().satisfies(message -> assertOvertaken(message, 2, false));
        assertThat(earlier).singleElement().satisfies(message -> assertOvertaken(message, 1, true));
    }

    @Test
    void shouldLetVersionsPassThatComeInTheirOrder() {
        assertOvertaken(only(step.send(version("a", 1))), 1, false);
        assertOvertaken(only(step.send(moved(version("a", 2)))), 2, false);
        assertOvertaken(only(step.send(moved(version("a", 3)))), 3, false);
        assertOvertaken(only(step.send(moved(version("a", 3)))), 3, false);
    }

    @Test
    void shouldGoByTheNewestVersionThoughAnOvertakenOneCameAfterIt() {
        step.send(moved(version("a", 3)));
        step.send(moved(version("a", 2)));

        assertOvertaken(only(step.send(moved(version("a", 2)))), 2, true);
        assertOvertaken(only(step.send(moved(version("a", 3)))), 3, false);
    }

    @Test
    void shouldDropAWithdrawalThatComesAfterALaterVersion() {
        step.send(moved(version("a", 2)));

        assertThat(step.send(withdrawal("a", 1, false))).isEmpty();
        assertThat(step.send(withdrawal("a", 1, true))).isEmpty();
    }

    @Test
    void shouldLetTheWithdrawalOfTheNewestVersionPass() {
        step.send(moved(version("a", 2)));

        var message = only(step.send(withdrawal("a", 2, true)));

        assertThat(message.getWithdrawal().getRevision()).isEqualTo(2);
        assertThat(message.getCandidate()).isNull();
    }

    @Test
    void shouldMarkAVersionThatComesAfterTheRetractionOfALaterOne() {
        step.send(withdrawal("a", 2, true));

        assertOvertaken(only(step.send(version("a", 1))), 1, true);
        assertOvertaken(only(step.send(moved(version("a", 3)))), 3, false);
    }

    @Test
    void shouldNotTakeOneArticleForAnother() {
        step.send(moved(version("a", 2)));

        assertOvertaken(only(step.send(version("b", 1))), 1, false);
    }

    @Test
    void shouldTakeAwayAMarkThatIsThereAlready() {
        var marked = version("a", 1);
        marked.setOvertaken(true);

        assertOvertaken(only(step.send(marked)), 1, false);
    }

    @Test
    void shouldRememberNothingOfArticlesThatNeverMoved() {
        var versions = List.of(version("a", 2), version("a", 1), version("b", 1));

        assertThat(versions)
                .allSatisfy(version -> assertThat(step.send(version))
                        .singleElement()
                        .satisfies(message -> assertThat(message.getCandidate()).isEqualTo(version)));
        assertThat(step.send(withdrawal("a", 2, false))).hasSize(1);
        assertThat(step.entries()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = WithdrawalReason.class,
            names = {"RETRACTED", "VANISHED", "DUPLICATE"})
    void shouldRememberWithdrawalsOfArticlesThatHaveMovedWhateverTheReason(WithdrawalReason reason) {
        var withdrawal = withdrawal("a", 2, true);
        withdrawal.setReason(reason);

        step.send(withdrawal);

        assertThat(step.entries()).isEqualTo(1);
    }

    @Test
    void shouldForgetAVersionAfterTheRetention() {
        step.send(moved(version("a", 2)));

        step.send(at(RETENTION.minus(MOMENT), version("clock", 1)));
        assertThat(step.entries()).isEqualTo(1);

        step.send(at(RETENTION.plus(MOMENT), version("clock", 2)));
        assertThat(step.entries()).isZero();
    }

    @Test
    void shouldRememberTheNewestVersionFromWhenItCame() {
        step.send(moved(version("a", 2)));
        step.send(at(RETENTION.minus(MOMENT), moved(version("a", 3))));

        step.send(at(RETENTION.plus(MOMENT), version("clock", 1)));

        assertThat(step.entries()).isEqualTo(1);
    }

    @Test
    void shouldLetADocumentPassThatIsNewAgainThoughTheSweepHasNotComeBy() {
        step.send(moved(version("a", 5)));

        var again = only(step.send(at(RETENTION.plus(MOMENT), version("a", 1))));

        assertOvertaken(again, 1, false);
    }

    private static ArticleMessage only(List<ArticleMessage> messages) {
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static void assertOvertaken(ArticleMessage message, int revision, boolean overtaken) {
        assertThat(message.getCandidate().getRevision()).isEqualTo(revision);
        assertThat(message.getCandidate().getOvertaken()).isEqualTo(overtaken);
    }

    private static Candidate version(String articleId, int revision) {
        return Candidates.revised(revision, Articles.origin(revision), Candidates.candidate(articleId));
    }

    private static Candidate moved(Candidate article) {
        article.setMoved(true);
        return article;
    }

    private static Candidate at(Duration afterNoon, Candidate article) {
        return Candidates.broughtBy(new Origin(0, 90L, Articles.NOON.plus(afterNoon)), article);
    }

    private static Withdrawal withdrawal(String articleId, int revision, boolean moved) {
        return Withdrawal.newBuilder()
                .setArticleId(articleId)
                .setRawId(articleId)
                .setShard("english")
                .setOrigin(Articles.origin(50))
                .setReason(WithdrawalReason.RETRACTED)
                .setRevision(revision)
                .setMoved(moved)
                .build();
    }
}
