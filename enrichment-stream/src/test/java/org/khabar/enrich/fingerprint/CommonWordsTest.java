package org.khabar.enrich.fingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.sketch.Hash;
import org.khabar.enrich.text.TextFolder;

class CommonWordsTest {
    private final CommonWords common = CommonWords.load();

    @Test
    void shouldFindTheListThatShipsWithTheProgram() throws IOException {
        assertThat(listed()).hasSizeGreaterThan(700);
    }

    @Test
    void shouldKnowEveryWordOfTheListInItsFoldedForm() throws IOException {
        assertThat(listed())
                .allSatisfy(word -> assertThat(common.contains(Hash.of(TextFolder.fold(word))))
                        .as(word)
                        .isTrue());
    }

    @Test
    void shouldListWordsThatFoldingLeavesInOnePiece() throws IOException {
        assertThat(listed())
                .allSatisfy(
                        word -> assertThat(BodyWords.of(TextFolder.fold(word)).tokens())
                                .as(word)
                                .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "علي", "قال", "который", "еще", "dans", "für", "için", "است", "של", "yang", "także"})
    void shouldKnowCommonWordsOfManyLanguages(String word) {
        assertThat(common.contains(Hash.of(word))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#", "harbour", "ميناء", "дамаск", "line", "2026"})
    void shouldNotKnowOthers(String word) {
        assertThat(common.contains(Hash.of(word))).isFalse();
    }

    private static List<String> listed() throws IOException {
        try (var in = CommonWords.class.getResourceAsStream("common-words.txt")) {
            var words = new ArrayList<String>();
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(List.of(line.strip().split(" +", -1))));
            return words;
        }
    }
}
