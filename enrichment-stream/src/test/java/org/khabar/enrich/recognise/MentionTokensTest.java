package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.words.Tokeniser;

class MentionTokensTest {
    private static final String TEXT = "وقال خالد الحربي (لـCNN) في دبي.";

    @Test
    void shouldKnowTokensOfEachMention() {
        var taken = taken("خالد الحربي", "CNN", "دبي");

        assertThat(List.of(taken.first(0), taken.behind(0), taken.count(0))).containsExactly(1, 3, 2);
        assertThat(taken.first(1)).isEqualTo(taken.behind(1) - 1);
        assertThat(taken.behind(2)).isEqualTo(Tokeniser.tokenise(TEXT).count());
    }

    @Test
    void shouldTakeWholeTokenForPartOfIt() {
        var taken = taken("ربي");

        assertThat(List.of(taken.first(0), taken.count(0))).containsExactly(2, 1);
    }

    @Test
    void shouldTakeNoTokenForSigns() {
        assertThat(taken("(").count(0)).isZero();
    }

    private static MentionTokens taken(String... surfaces) {
        var mentions = Arrays.stream(surfaces)
                .map(surface -> new EntityMention(
                        EntityType.PERSON,
                        TEXT.indexOf(surface),
                        TEXT.indexOf(surface) + surface.length(),
                        surface,
                        List.of()))
                .toList();
        return new MentionTokens(Tokeniser.tokenise(TEXT), mentions);
    }
}
