package org.khabar.enrich.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
