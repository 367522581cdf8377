package org.khabar.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.schema.Decision;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.schema.topic.Topics;

/** The stream of an operator who wants clean articles and no entities. */
@Timeout(300)
class WithoutEntitiesIT {
    private static final String NEWS = """
            The mayor of Alexandria opened a new bakery school in Cairo on 3 May 2019. It was built with money that UNESCO had
            promised two years before, and takes forty pupils, who bake for the hospitals of the quarter.
            """;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static StackUnderTest stack;

    @BeforeAll
    static void start() throws InterruptedException {
        stack = StackUnderTest.start(new StackSize(1, 1, 1), Map.of(EnrichmentConfig.ENTITIES_ENABLED_CONFIG, "false"));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void shouldPublishArticlesThatNameNothing() {
        stack.send(RawDocument.newBuilder().setId("school").setText(NEWS).build());

        assertThat(stack.values(Topics.ENRICHED, "school", EnrichedArticle.class))
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.getLanguage().getTag()).isEqualTo("en");
                    assertThat(article.getEntities()).isEmpty();
                });
        assertThat(stack.on(Topics.MENTIONS)).isEmpty();
        assertThat(stack.values(Topics.DECISIONS, "school", Decision.class))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.getOutcome()).isEqualTo(Outcome.ENRICHED);
                    assertThat(decision.getStageFailures()).isEmpty();
                    assertThat(decision.getStageMicros())
                            .containsKey("fingerprint")
                            .doesNotContainKeys("recognise", "link");
                });
        assertThat(stack.audit().faults()).isEmpty();
    }
}
