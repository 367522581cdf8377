package org.khabar.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.schema.topic.Topics;

class CoordinatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"articles.dead-letters-3@17", "articles.dead-letters/3/17", "3@17", "3/17", " 3@17 "})
    void shouldReadThePlaceOfADeadLetter(String text) {
        assertThat(Coordinates.parse(text, Topics.DEAD_LETTERS))
                .hasValue(new Coordinates("articles.dead-letters", 3, 17));
    }

    @Test
    void shouldKeepTheTopicThatIsNamed() {
        assertThat(Coordinates.parse("articles.raw-0@5", Topics.DEAD_LETTERS))
                .hasValue(new Coordinates("articles.raw", 0, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3@", "@17", "a@b", "3@-1", "-3@17@", "3@99999999999999999999", "a b-3@17"})
    void shouldReadNothingElse(String text) {
        assertThat(Coordinates.parse(text, Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void shouldBeReadAsItIsWritten() {
        var place = new Coordinates("articles.dead-letters", 11, 1_234_567_890_123L);

        assertThat(Coordinates.parse(place.toString(), Topics.RAW)).hasValue(place);
        assertThat(Coordinates.parse(place.path(), Topics.RAW)).hasValue(place);
    }
}
