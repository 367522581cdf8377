package org.khabar.enrich.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.reset.ResetPlan.OutputRecords;
import org.khabar.enrich.reset.ResetPlan.StateFolder;
import org.khabar.enrich.reset.ResetPlan.TopicSize;

class ResetTextTest {
    @Test
    void shouldSayWhatIsDeletedAndWhatIsLost() {
        var plan = new ResetPlan(
                "app",
                List.of(),
                24,
                List.of(
                        new TopicSize("app-articles-by-id-repartition", OptionalLong.of(1_250_000)),
                        new TopicSize("app-seen-documents-changelog", OptionalLong.empty())),
                List.of("app-old-store-changelog"),
                new StartPosition.Earliest(),
                Map.of(),
                1_200,
                0,
                List.of(
                        new OutputRecords("articles.enriched", Map.of(), 900, 30),
                        new OutputRecords("articles.rejected", Map.of(), 12, 0)),
                List.of(new StateFolder(Path.of("state", "app"), 77)));

        assertThat(ResetText.of(plan))
                .containsExactly(
                        "application      app",
                        "forget           24 committed offsets of the group",
                        "delete topic     app-articles-by-id-repartition, 1.3 MB",
                        "delete topic     app-seen-documents-changelog, size unknown",
                        "leave topic      app-old-store-changelog: none of this version's; another application's, or an"
                                + " older version's",
                        "delete folder    state/app, 77 bytes",
                        "read             articles.raw from its beginning: 1,200 documents",
                        "delete records   articles.enriched, 900 records; 30 of them are older than what is read again,"
                                + " and lost for good",
                        "delete records   articles.rejected, 12 records",
                        "Revisions are counted from 1 again: consumers that keep the highest revision have to begin anew.",
                        "Rejections made at ingest are deleted too and not made again; dead letters that are still wanted"
                                + " are to be replayed first.");
    }

    @Test
    void shouldSayThatTheAuditWillComplainWhenOutputsAreKept() {
        var plan = new ResetPlan(
                "app",
                List.of("instance-1 on /10.0.0.1"),
                0,
                List.of(),
                List.of(),
                new StartPosition.Latest(),
                Map.of(),
                0,
                1_200,
                List.of(),
                List.of());

        assertThat(plan.isAllowed()).isFalse();
        assertThat(ResetText.of(plan))
                .contains("do not read      1,200 documents that are on articles.raw before that")
                .anyMatch(line -> line.contains("khabar audit says so. --outputs deletes them"))
                .anyMatch(line -> line.contains("--state-dir deletes it"));
    }
}
