package org.khabar.enrich.entities;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityMentionTest {
    @ParameterizedTest
    @CsvSource({"-1, 3, Rome", "4, 4, Rome", "4, 7, Rome"})
    void shouldRefuseSpanThatDoesNotFitItsSurface(int start, int end, String surface) {
        assertThatThrownBy(() -> new EntityMention(EntityType.LOCATION, start, end, surface, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(surface);
    }
}
