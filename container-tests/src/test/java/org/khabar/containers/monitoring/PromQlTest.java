package org.khabar.containers.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromQlTest {
    @Test
    void shouldTakeWholeQueryWhereNothingIsCompared() {
        assertThat(PromQl.operands("sum(rate(a[5m])) / sum(b)")).containsExactly("sum(rate(a[5m])) / sum(b)");
    }

    @Test
    void shouldTellWhatIsComparedWithoutNumbers() {
        assertThat(PromQl.operands("a / b > 3 and sum by (x) (c) == 0")).containsExactly("a / b", "sum by (x) (c)");
    }

    @Test
    void shouldLookIntoParenthesesButNotIntoFunctions() {
        assertThat(PromQl.operands("(sum(up{job=\"a or b > c\"}) or vector(0)) == 0"))
                .containsExactly("sum(up{job=\"a or b > c\"})", "vector(0)");
    }

    @Test
    void shouldLeaveOutHowSidesAreMatched() {
        assertThat(PromQl.operands("a < on (job, instance) group_left () b or (c) > bool 0.05 * d"))
                .containsExactly("a", "b", "c", "0.05 * d");
    }

    @Test
    void shouldTakeWhatWasForWhatIs() {
        assertThat(PromQl.operands("(a unless a offset 1h) > 0 and b{c=\"d\"} offset 30m"))
                .containsExactly("a", "a", "b{c=\"d\"}");
    }

    @Test
    void shouldFindSeriesWithTheirLabels() {
        assertThat(
                        PromQl.selectors(
                                "histogram_quantile(0.95, sum by (le) (rate(a_bucket{x=\"y {\", z=~\"$v\"}[5m]))) > 2 * sum(b:c:d) / 1e9"))
                .containsExactly("a_bucket{x=\"y {\", z=~\"$v\"}", "b:c:d");
    }

    @Test
    void shouldNotTakeLabelsOrWordsForSeries() {
        assertThat(PromQl.selectors("sum(a) by (job, instance) and on (x) group_left (y) b offset 5m unless c"))
                .containsExactly("a", "b", "c");
    }

    @Test
    void shouldTellNameOfSelector() {
        assertThat(PromQl.nameOf("a{b=\"c\"}")).isEqualTo("a");
        assertThat(PromQl.nameOf("a")).isEqualTo("a");
    }
}
