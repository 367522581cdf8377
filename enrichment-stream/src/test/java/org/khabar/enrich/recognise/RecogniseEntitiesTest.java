package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.document.Candidates;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.PublishedValidity;

class RecogniseEntitiesTest {
    @ParameterizedTest
    @CsvSource({
        "2017-02-10, VALID, 2017-02-10",
        "2017-02-10T23:17:00-05:00, VALID, 2017-02-10",
        "2203-01-01, FUTURE, ",
        "0001-01-01, ABSURD, ",
        "2017-02-10, UNKNOWN, ",
        ", UNKNOWN, ",
    })
    void shouldSayTheDayOfPublicationOnlyWhenItCanBeBelieved(
            @Nullable String published, PublishedValidity validity, @Nullable LocalDate expected) {
        var days = new ArrayList<@Nullable LocalDate>();
        var step = new RecogniseEntities(
                (body, language, day) -> {
                    days.add(day);
                    return List.of();
                },
                new StageGuard(new EnrichmentMetrics(new SimpleMeterRegistry())));
        var article = Candidates.candidate("a");
        article.setPublished(published);
        article.setPublishedValidity(validity);

        step.apply(article);

        assertThat(days).containsExactly(expected);
    }
}
