package org.khabar.quickstart.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.language.LanguageTag;
import org.khabar.enrich.language.UndeterminedReason;
import org.khabar.quickstart.evaluate.LanguageScore.Row;
import org.khabar.quickstart.evaluate.LanguageScore.Trust;

class LanguageScoreTest {
    private final LanguageScore score = new LanguageScore(Set.of("ar", "fa", "sr", "und"));

    @Test
    void shouldCountEachLanguageAndShowTheWorstFirst() {
        score.add("ar", tag("ar", 0.9), "one");
        score.add("ar", tag("ar", 0.9), "two");
        score.add("fa", tag("ar", 0.8), "three");
        score.add("fa", tag("fa", 0.7), "four");
        score.add("fa", undetermined(0.3), "five");

        assertThat(score.rows())
                .containsExactly(
                        new Row("fa", new Counts(1, 0, 2), Map.of("ar", 1L, "und", 1L)),
                        new Row("ar", new Counts(2, 1, 0), Map.of()));
        assertThat(score.size()).isEqualTo(5);
        assertThat(score.accuracy()).isEqualTo(0.6);
        assertThat(score.undetermined()).isEqualTo(0.2);
        // Of fa precision 1 and recall 1/3, of ar 2/3 and 1.
        assertThat(score.macroF1()).isEqualTo((0.5 + 0.8) / 2, within(1e-9));
    }

    @Test
    void shouldTakeScriptThatWasNotAskedForAsRightButNoOther() {
        score.add("zh", tag("zh-Hant", 0.9), "one");
        score.add("uz-Cyrl", tag("uz-Latn", 0.9), "two");
        score.add("so", tag("som", 0.9), "three");

        assertThat(score.accuracy()).isEqualTo(1.0 / 3, within(1e-9));
    }

    @Test
    void shouldTellHowOftenConfidenceIsRight() {
        score.add("ar", tag("ar", 0.95), "one");
        score.add("fa", tag("ar", 0.91), "two");
        score.add("fa", tag("fa", 1.0), "three");
        score.add("fa", undetermined(0.4), "four");

        assertThat(score.trust()).containsExactly(new Trust(0.9, 2, 1), new Trust(1.0, 1, 1));
    }

    @Test
    void shouldShowTheMostConfidentMistakesFirst() {
        score.add("fa", tag("ar", 0.6), "weak");
        score.add("fa", tag("ar", 0.9), "strong");
        score.add("fa", undetermined(0.99), "unknown");

        assertThat(score.worst(5)).extracting(LanguageScore.Miss::text).containsExactly("strong", "weak");
        assertThat(score.worst(1)).hasSize(1);
    }

    @Test
    void shouldTellLanguagesThatAreKnownFromOthers() {
        score.add("ar", tag("ar", 0.9), "one");
        score.add("ar", undetermined(0.3), "two");
        score.add("xx", tag("fa", 0.8), "three");
        score.add("xx", undetermined(0.3), "four");
        score.add("xx", undetermined(0.3), "five");
        score.add("xx", undetermined(0.3), "six");

        assertThat(score.wronglyUndetermined()).isEqualTo(0.5);
        assertThat(score.wronglyKnown()).isEqualTo(0.25);
    }

    @Test
    void shouldBeZeroWhereThereIsNothing() {
        assertThat(score.wronglyUndetermined()).isZero();
        assertThat(score.wronglyKnown()).isZero();
        assertThat(score.macroF1()).isZero();
        assertThat(score.accuracy()).isZero();
    }

    private static LanguageTag tag(String tag, double confidence) {
        return new LanguageTag(tag, confidence, "Arab", null, List.of(), List.of());
    }

    private static LanguageTag undetermined(double confidence) {
        return new LanguageTag("und", confidence, "Arab", UndeterminedReason.LOW_CONFIDENCE, List.of(), List.of());
    }
}
