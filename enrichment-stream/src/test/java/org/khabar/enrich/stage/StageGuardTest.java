package org.khabar.enrich.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khabar.enrich.document.Candidates;
import org.khabar.schema.StageFailure;
import org.khabar.schema.internal.Candidate;

class StageGuardTest {
    private final Heard heard = new Heard();
    private final StageGuard guard = new StageGuard(heard);
    private final Candidate article = Candidates.candidate("a1");

    @Test
    void shouldReturnWhatTheStageMakes() {
        var made = guard.run(Stage.RECOGNISE, Candidate::getBody, article, "nothing");

        assertThat(made).isEqualTo("Body of a1");
        assertThat(article.getStageFailures()).isEmpty();
        assertThat(heard.ran).containsExactly(Stage.RECOGNISE);
        assertThat(heard.failed).isEmpty();
    }

    @Test
    void shouldNoteTheTimeThatTheStageTook() {
        guard.run(Stage.RECOGNISE, StageGuardTest::sleepTwoMilliseconds, article, "nothing");

        assertThat(article.getStageMicros()).containsOnlyKeys("recognise");
        assertThat(article.getStageMicros().get("recognise")).isGreaterThanOrEqualTo(2_000);
        assertThat(heard.nanos).isGreaterThanOrEqualTo(2_000_000);
    }

    @Test
    void shouldLeaveTheFallbackAndNameTheFailureWhenTheStageThrows() {
        var made = guard.run(Stage.LINK, article -> fail(new IllegalStateException("knot")), article, "nothing");

        assertThat(made).isEqualTo("nothing");
        assertThat(article.getStageFailures())
                .containsExactly(new StageFailure("link", "java.lang.IllegalStateException", "knot"));
        assertThat(article.getStageMicros()).containsOnlyKeys("link");
        assertThat(heard.ran).containsExactly(Stage.LINK);
        assertThat(heard.failed).containsExactly(Stage.LINK);
    }

    @Test
    void shouldBearAStageThatRecursesTooDeeply() {
        var made = guard.run(Stage.SEPARATE, StageGuardTest::recurse, article, "nothing");

        assertThat(made).isEqualTo("nothing");
        assertThat(article.getStageFailures())
                .containsExactly(new StageFailure("separate", "java.lang.StackOverflowError", null));
    }

    @Test
    void shouldNotHideThatTheProgramIsBroken() {
        var broken = new OutOfMemoryError("no heap");

        assertThatThrownBy(() -> guard.attempt(
                        Stage.SEPARATE,
                        text -> {
                            throw broken;
                        },
                        "text"))
                .isSameAs(broken);
    }

    @Test
    void shouldCutALongMessage() {
        var message = "x".repeat(501);

        guard.run(Stage.LINK, article -> fail(new IllegalStateException(message)), article, "nothing");

        assertThat(article.getStageFailures().get(0).getMessage()).hasSize(500);
    }

    @Test
    void shouldNameEveryStageThatFails() {
        guard.run(Stage.RECOGNISE, article -> fail(new IllegalStateException("first")), article, "nothing");
        guard.run(Stage.LINK, article -> fail(new IllegalArgumentException("second")), article, "nothing");

        assertThat(article.getStageFailures())
                .extracting(StageFailure::getStage)
                .containsExactly("recognise", "link");
    }

    @Test
    void shouldHandBackWhatWasThrownByASingleAttempt() {
        var thrown = new IllegalStateException("knot");

        var attempt = guard.attempt(Stage.SEPARATE, text -> fail(thrown), "text");

        assertThat(attempt.value()).isEmpty();
        assertThat(attempt)
                .isInstanceOfSatisfying(
                        Attempt.Failed.class,
                        failed -> assertThat(failed.cause()).isSameAs(thrown));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void shouldLabelStagesInKebabCase(Stage stage) {
        assertThat(stage.label()).matches("[a-z]+(-[a-z]+)*");
    }

    private static String fail(RuntimeException thrown) {
        throw thrown;
    }

    @SuppressWarnings("InfiniteRecursion") // that is the test
    private static String recurse(Candidate article) {
        return recurse(article) + article.getBody();
    }

    private static String sleepTwoMilliseconds(Candidate article) {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return article.getBody();
    }

    private static final class Heard implements StageListener {
        private final List<Stage> ran = new ArrayList<>();
        private final List<Stage> failed = new ArrayList<>();
        private long nanos;

        @Override
        public void stageRan(Stage stage, long nanos) {
            ran.add(stage);
            this.nanos += nanos;
        }

        @Override
        public void stageFailed(Stage stage) {
            failed.add(stage);
        }
    }
}
