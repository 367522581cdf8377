package org.khabar.quickstart.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.train.ConllFile;
import org.khabar.enrich.tagger.train.ConllFile.GoldSentence;
import org.khabar.enrich.tagger.train.ConllFile.Name;

class EntityScoreTest {
    private static final GoldSentence GOLD = new GoldSentence(
            List.of("سافر", "نادر", "حبيب", "إلى", "وحلب"),
            List.of(new Name(EntityType.PERSON, 1, 2), new Name(EntityType.LOCATION, 4, 4)));

    @Test
    void shouldCountAMentionWithoutItsCliticAsRight() {
        var score = new EntityScore(ConllFile.NAMES);

        score.add(GOLD, List.of(mention(EntityType.LOCATION, "حلب")));

        assertThat(score.of(EntityType.LOCATION)).isEqualTo(new Counts(1, 0, 0));
        assertThat(score.total()).isEqualTo(new Counts(1, 0, 1));
    }

    @Test
    void shouldCountAMentionOfAnotherSpanOrTypeAsWrong() {
        var score = new EntityScore(ConllFile.NAMES);

        score.add(GOLD, List.of(mention(EntityType.PERSON, "نادر"), mention(EntityType.ORGANIZATION, "حلب")));

        assertThat(score.of(EntityType.PERSON)).isEqualTo(new Counts(0, 1, 1));
        assertThat(score.of(EntityType.ORGANIZATION)).isEqualTo(new Counts(0, 1, 0));
        assertThat(score.worst(5))
                .containsExactly(new EntityScore.Miss(
                        List.of("PERSON نادر", "ORGANIZATION وحلب"),
                        List.of("PERSON نادر حبيب", "LOCATION وحلب"),
                        GOLD.text()));
    }

    @Test
    void shouldLeaveDatesOut() {
        var score = new EntityScore(ConllFile.NAMES);

        score.add(GOLD, List.of(mention(EntityType.DATE, "حلب")));

        assertThat(score.total()).isEqualTo(new Counts(0, 0, 2));
    }

    @Test
    void shouldScoreDatesAloneWhenAskedTo() {
        var gold = new GoldSentence(List.of("يوم", "الأحد", "وحلب"), List.of(new Name(EntityType.DATE, 0, 1)));
        var score = new EntityScore(Set.of(EntityType.DATE));

        score.add(
                gold,
                List.of(
                        new EntityMention(EntityType.DATE, 0, 9, "يوم الأحد", List.of()),
                        new EntityMention(EntityType.LOCATION, 11, 14, "حلب", List.of())));

        assertThat(score.types()).containsExactly(EntityType.DATE);
        assertThat(score.total()).isEqualTo(new Counts(1, 0, 0));
    }

    private static EntityMention mention(EntityType type, String surface) {
        int start = GOLD.text().indexOf(surface);
        return new EntityMention(type, start, start + surface.length(), surface, List.of());
    }
}
