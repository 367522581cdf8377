package org.khabar.quickstart.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khabar.quickstart.evaluate.SeparationScore.Mean;

class SeparationScoreTest {
    private static final String BODY = "The ferry was late again.\nNobody knows why it was.";

    private final SeparationScore score = new SeparationScore();

    @Test
    void shouldTakeMeansOfPrecisionAndRecall() {
        score.add(page("whole", "a.example", BODY), BODY, Map.of());
        score.add(page("nothing", "b.example", BODY), "", Map.of());

        assertThat(score.total()).isEqualTo(new Mean("all", 2, 0.5, 0.5));
        assertThat(score.bySource()).containsExactly(new Mean("b.example", 1, 0, 0), new Mean("a.example", 1, 1, 1));
    }

    @Test
    void shouldShowWhatWasKeptAndWhatWasLost() {
        score.add(page("p", "a.example", BODY), "The ferry was late again.\nRead more about ferries.", Map.of());
        score.add(page("right", "a.example", BODY), BODY, Map.of());

        assertThat(score.worst(9)).singleElement().satisfies(page -> {
            assertThat(page.kept()).containsExactly("Read more about ferries.");
            assertThat(page.lost()).containsExactly("Nobody knows why it was.");
            assertThat(page.f1()).isLessThan(1);
        });
    }

    @Test
    void shouldCountLabelsThatTheGoldHas() {
        var gold = new GoldPage("p", "-", "", BODY, Map.of(1, "title", 2, "body", 3, "chrome"));

        score.add(gold, BODY, Map.of(1, "title", 2, "body", 3, "caption", 4, "chrome"));

        assertThat(score.labels()).isEqualTo(3);
        assertThat(score.rightLabels()).isEqualTo(2.0 / 3, within(1e-9));
    }

    private static GoldPage page(String id, String source, String body) {
        return new GoldPage(id, source, "", body, Map.of());
    }
}
