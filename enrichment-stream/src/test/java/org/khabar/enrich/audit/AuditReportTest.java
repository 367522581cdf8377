package org.khabar.enrich.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khabar.schema.Outcome;

class AuditReportTest {
    private static final Map<Outcome, Long> OUTCOMES = Map.of(
            Outcome.ENRICHED, 1_200L,
            Outcome.DUPLICATE, 34L,
            Outcome.REFETCH, 5L,
            Outcome.REJECTED, 6L,
            Outcome.RETRACTED, 7L,
            Outcome.DEAD_LETTER, 8L);

    @Test
    void shouldPrintTheSumsAsATable() {
        var report = new AuditReport(1_256, 1_230, OUTCOMES, 0, List.of());

        assertThat(report.summary().lines())
                .containsExactly(
                        "documents on articles.raw                1,256",
                        "  separated                              1,230",
                        "  refetched                                  5",
                        "  rejected                                   6",
                        "  retracted                                  7",
                        "  dead letters                               8",
                        "articles                                 1,234",
                        "  enriched                               1,200",
                        "  duplicates                                34",
                        "All sums add up.");
    }

    @Test
    void shouldSayWhatHasLeftTheRawTopic() {
        var report = new AuditReport(0, 0, Map.of(), 3, List.of());

        assertThat(report.summary()).contains("decided, no longer on articles.raw           3");
    }

    @Test
    void shouldNameTheFirstFaultsAndCountTheRest() {
        var faults = IntStream.rangeClosed(1, 25).mapToObj(n -> "fault " + n).toList();
        var report = new AuditReport(25, 0, Map.of(), 0, faults);

        assertThat(report.isBalanced()).isFalse();
        assertThat(report.summary())
                .contains("! fault 1\n", "! fault 20\n", "! and 5 more\n")
                .doesNotContain("fault 21")
                .endsWith("The sums do NOT add up.");
    }

    @Test
    void shouldNameAllFaultsWhenAsked() {
        var faults = IntStream.rangeClosed(1, 25).mapToObj(n -> "fault " + n).toList();
        var report = new AuditReport(25, 0, Map.of(), 0, faults);

        assertThat(report.summary(Integer.MAX_VALUE)).contains("! fault 25\n").doesNotContain("more");
    }
}
