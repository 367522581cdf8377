package org.khabar.enrich.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.topics.Coordinates;
import org.khabar.schema.Articles;

class LetterFilterTest {
    private static final Coordinates THIRD = new Coordinates("articles.dead-letters", 3, 3);

    @Test
    void shouldMeanAllLettersWhenNothingIsAskedFor() {
        assertThat(filter(Set.of(), Set.of(), Set.of(), null, null, null, null).matches(Letters.at(3)))
                .isTrue();
    }

    @Test
    void shouldMeanReasonsAndStagesInAnyCase() {
        assertThat(filter(Set.of(), Set.of("not_avro"), Set.of("DECODE"), null, null, null, null)
                        .matches(Letters.at(3)))
                .isTrue();
        assertThat(filter(Set.of(), Set.of("NO_KEY"), Set.of(), null, null, null, null)
                        .matches(Letters.at(3)))
                .isFalse();
        assertThat(filter(Set.of(), Set.of(), Set.of("separate"), null, null, null, null)
                        .matches(Letters.at(3)))
                .isFalse();
    }

    @Test
    void shouldMeanATimeFromItsBeginningToBeforeItsEnd() {
        var noon = Articles.NOON;
        var later = noon.plus(Duration.ofMillis(1));

        assertThat(filter(Set.of(), Set.of(), Set.of(), noon, later, null, null).matches(Letters.at(3)))
                .isTrue();
        assertThat(filter(Set.of(), Set.of(), Set.of(), later, null, null, null).matches(Letters.at(3)))
                .isFalse();
        assertThat(filter(Set.of(), Set.of(), Set.of(), null, noon, null, null).matches(Letters.at(3)))
                .isFalse();
    }

    @Test
    void shouldMeanPlaces() {
        assertThat(filter(Set.of(THIRD), Set.of(), Set.of(), null, null, null, null)
                        .matches(Letters.at(3)))
                .isTrue();
        assertThat(filter(Set.of(THIRD), Set.of(), Set.of(), null, null, null, null)
                        .matches(Letters.at(4)))
                .isFalse();
        assertThat(filter(Set.of(), Set.of(), Set.of(), null, null, 3, 3L).matches(Letters.at(3)))
                .isTrue();
        assertThat(filter(Set.of(), Set.of(), Set.of(), null, null, 2, null).matches(Letters.at(3)))
                .isFalse();
        assertThat(filter(Set.of(), Set.of(), Set.of(), null, null, null, 4L).matches(Letters.at(3)))
                .isFalse();
    }

    @Test
    void shouldNameThePlacesAtWhichNothingWasFound() {
        var filter = filter(Set.of(THIRD), Set.of(), Set.of(), null, null, null, null);

        assertThat(filter.missing(Set.of())).containsExactly(THIRD);
        assertThat(filter.missing(Set.of(THIRD))).isEmpty();
    }

    private static LetterFilter filter(
            Set<Coordinates> places,
            Set<String> reasons,
            Set<String> stages,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Integer partition,
            @Nullable Long offset) {
        return new LetterFilter(places, reasons, stages, since, until, partition, offset);
    }
}
