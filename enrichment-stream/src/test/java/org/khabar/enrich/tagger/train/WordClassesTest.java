package org.khabar.enrich.tagger.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordClassesTest {
    @Test
    void shouldPutWordsOfTheSameSurroundingsIntoOneClass() {
        var sentences = new ArrayList<List<String>>();
        for (var city : List.of("paris", "lima", "oslo")) {
            for (var verb : List.of("travelled", "drove", "walked")) {
                sentences.add(List.of("they", verb, "to", city));
                sentences.add(List.of("we", verb, "from", city));
            }
        }

        var classes = new WordClasses(sentences).cluster(5, 10);

        assertThat(classes.get("lima")).isEqualTo(classes.get("paris")).isEqualTo(classes.get("oslo"));
        assertThat(classes.get("drove")).isEqualTo(classes.get("walked")).isNotEqualTo(classes.get("lima"));
    }

    @Test
    void shouldLeaveRareWordsWithoutClass() {
        assertThat(new WordClasses(List.of(List.of("once", "twice", "twice"))).cluster(2, 3))
                .isEmpty();
    }
}
