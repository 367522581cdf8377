package org.khabar.quickstart.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final int ARTICLES = 1_000;

    /** The second round is the slower one for both, and has more weight. */
    private static final Rounds ROUNDS =
            new Rounds(ARTICLES, List.of(new Round(0.5, 2.0, 0.2), new Round(1.5, 8.0, 0.3)));

    private static final Figures FIGURES = new Figures(
            Map.of("entities.enabled", "false"), 0.0, ROUNDS, 0.0, 100, List.of(10L, 20L, 30L), Map.of("link", 12.34));

    @Test
    void shouldDivideAllArticlesByTheTimeOfAllRounds() {
        assertThat(ROUNDS.pipelinePerSecond()).isEqualTo(200);
        assertThat(ROUNDS.passThroughPerSecond()).isEqualTo(1_000);
        assertThat(ROUNDS.ratio()).isCloseTo(0.2, within(1e-9));
        assertThat(ROUNDS.compilingShare()).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void shouldPrintTheRatioOfEachRound() {
        assertThat(FIGURES.table())
                .contains("2 rounds of 1,000", "0.200; by rounds 0.250, 0.188", "5% of a processor", "12.3 us");
    }

    @Test
    void shouldTellWhatWasNotTheDefault() throws JsonProcessingException {
        assertThat(FIGURES.table()).startsWith("entities.enabled     false");
        assertThat(FIGURES.json()).startsWith("{\"settings\":{\"entities.enabled\":\"false\"},\"articles\":1000,");
    }
}
