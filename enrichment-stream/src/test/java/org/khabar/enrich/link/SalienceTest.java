package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;

class SalienceTest {
    private static final int BODY = 200;

    @Test
    void shouldBeOneForWhatTheArticleIsAbout() {
        var shoigu = entity("Shoigu", 0, 50);

        assertThat(new Salience("Shoigu speaks", BODY, List.of(shoigu)).of(shoigu))
                .isEqualTo(1);
    }

    @Test
    void shouldFallWithRarityAndLatenessAndAbsenceFromTheTitle() {
        var often = entity("Shoigu", 0, 50, 60, 70);
        var once = entity("Moscow", 100);

        assertThat(new Salience("Shoigu speaks", BODY, List.of(often, once)).of(once))
                .isEqualTo(0.5 / 4 + 0.3 / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "شويغو, كلمة لشويغو في موسكو, 1",
        "سيرغي شويغو, وسيرغي شويغو, 1",
        "Москва, В Москве прошёл митинг, 1",
        "Rome, Romeo and Juliet, 0.8",
        "غو, شويغو يتحدث, 0.8",
        "Shoigu, , 0.8",
    })
    void shouldFindNameInTitle(String name, String title, double salience) {
        var entity = entity(name, 0);

        assertThat(new Salience(title, BODY, List.of(entity)).of(entity)).isEqualTo(salience);
    }

    @Test
    void shouldFindAnyWordingInTitle() {
        var mention = new EntityMention(EntityType.PERSON, 0, 11, "سيرغي شويغو", List.of());
        var wordings = Set.of(List.of("سيرغي", "شويغو"), List.of("شويغو"));
        var entity = new LinkedEntity("id", EntityType.PERSON, "سيرغي شويغو", false, null, List.of(mention), wordings);

        assertThat(new Salience("كلمة شويغو أمس", BODY, List.of(entity)).of(entity))
                .isEqualTo(1);
    }

    private static LinkedEntity entity(String name, int... starts) {
        var mentions = Arrays.stream(starts)
                .mapToObj(start -> new EntityMention(EntityType.PERSON, start, start + name.length(), name, List.of()))
                .toList();
        var wordings = Set.of(NameWords.stems(NameWords.of(name)));
        return new LinkedEntity("id:" + name, EntityType.PERSON, name, false, null, mentions, wordings);
    }
}
