package org.khabar.enrich.tagger.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.LabelledSentence;
import org.khabar.enrich.tagger.Labels;

class LabelledCorpusTest {
    @Test
    void shouldLabelAWordWithACliticAsPartOfTheName() {
        var sentence = LabelledCorpus.label(MarkedText.parse("سافر و[PER سامر الحلبي] إلى [LOC دمشق]", false), 3);

        assertThat(named(sentence)).containsExactly("وسامر", "الحلبي", "دمشق");
        assertThat(sentence.labels()[1]).isEqualTo(Labels.of(0, true, false));
        assertThat(sentence.domain()).isEqualTo(3);
    }

    @Test
    void shouldLabelTheSameWordsWhateverTheFileIs() {
        var words = List.of("Пишет", "Вечерний", "Омск", "и", "Тара");
        var names = List.of(
                new ConllFile.Name(EntityType.ORGANIZATION, 1, 2), new ConllFile.Name(EntityType.LOCATION, 4, 4));

        assertThat(LabelledCorpus.marked(new ConllFile.GoldSentence(words, names)))
                .isEqualTo(MarkedText.parse("Пишет [ORG Вечерний Омск] и [LOC Тара]", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ru"})
    void shouldReadTheNewsThatShips(String language) {
        var written = Recipe.of(language).flatMap(Recipe::written).orElseThrow();

        var sentences = LabelledCorpus.read(written);

        assertThat(sentences).hasSizeGreaterThan(1_000).allSatisfy(sentence -> {
            assertThat(sentence.text()).doesNotContain("[", "]", "|", "#");
            assertThat(sentence.labels()).hasSize(sentence.tokens().count());
        });
        assertThat(sentences.stream()
                        .filter(sentence -> !named(sentence).isEmpty())
                        .count())
                .isGreaterThan(700);
    }

    @Test
    void shouldSayWhichNewsIsMissing() {
        assertThatThrownBy(() -> LabelledCorpus.read(new Recipe.Written("news-xx.txt", true, 0)))
                .hasMessageContaining("news-xx.txt");
    }

    private static List<String> named(LabelledSentence sentence) {
        return IntStream.range(0, sentence.labels().length)
                .filter(token -> sentence.labels()[token] != Labels.OUTSIDE)
                .mapToObj(token -> sentence.tokens().text(token))
                .toList();
    }
}
