package org.khabar.enrich.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.config.EnrichmentConfig;

class InternalTopicsTest {
    @Test
    void shouldLeaveTopicsOfOtherApplicationsAlone() {
        var topics = List.of(
                "app-articles-by-id-repartition",
                "app-seen-documents-changelog",
                "app-test-seen-documents-changelog",
                "app-forgotten-store-changelog",
                "app-articles",
                "other-seen-documents-changelog");

        assertThat(InternalTopics.of("app")).contains("app-articles-by-id-repartition", "app-seen-documents-changelog");
        assertThat(InternalTopics.of("app")).doesNotContain("app-test-seen-documents-changelog", "app-articles");
        assertThat(InternalTopics.lookalikes("app", topics))
                .containsExactly("app-forgotten-store-changelog", "app-test-seen-documents-changelog");
    }

    @Test
    void shouldTakeTheApplicationThatRunsWhenNothingIsSet() {
        assertThat(ResetCommand.DEFAULT_APPLICATION_ID)
                .isEqualTo(new EnrichmentConfig(Map.of()).getString(EnrichmentConfig.APPLICATION_ID_CONFIG));
    }
}
