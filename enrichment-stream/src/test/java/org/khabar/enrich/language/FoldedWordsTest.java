package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Town, 2021 (new)! | the town new",
                "hem-de ʻO‘z` | hem de 'o'z'",
                "می‌شود کتاب | مي‌شود كتاب",
                "新しい図書館 x | 新 しい 図 書 館 x",
                "ལུ་ནང་ | ལུ ནང",
                "word😀 ۽ 𐌰 | word ۽",
                "... | ''",
            })
    void shouldPartAndFoldWords(String text, String words) {
        var found = new ArrayList<String>();

        FoldedWords.forEach(text, (characters, length) -> found.add(new String(characters, 0, length)));

        assertThat(found).isEqualTo(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }
}
