package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
    private static final String TEXT = "harbour ferry harbour";
    private static final int WORD = 7;

    private final List<String> read = new ArrayList<>();
    private final WordVectors vectors = new WordVectors(this::read);

    @Test
    void shouldReadWordThatComesAgainOnce() {
        var first = read(TEXT, 0, WORD);
        var second = read(TEXT, TEXT.length() - WORD, TEXT.length());

        assertThat(second).isSameAs(first);
        assertThat(read).containsExactly("harbour");
    }

    @Test
    void shouldReadWordThatComesAgainInOneTextOnce() {
        var words = vectors.read(TEXT, new int[] {0, WORD, TEXT.length() - WORD, TEXT.length()});

        assertThat(words[1]).isSameAs(words[0]);
        assertThat(read).containsExactly("harbour");
    }

    @Test
    void shouldTellWordsApart() {
        var words = vectors.read(TEXT, new int[] {0, WORD, 0, WORD - 1, WORD + 1, WORD + 6});

        assertThat(words).doesNotHaveDuplicates().hasSize(3);
        assertThat(read).containsExactly("harbour", "harbou", "ferry");
    }

    @Test
    void shouldNotKeepLineWithoutSpaces() {
        var line = "港".repeat(200);

        read(line, 0, line.length());
        read(line, 0, line.length());

        assertThat(read).containsExactly(line, line);
    }

    @Test
    void shouldGoOnKeepingWhenMoreWordsCameThanFit() {
        int last = WordVectors.KEPT + 40_000;
        for (int number = 0; number <= last; number++) {
            var word = Integer.toString(number);
            read(word, 0, word.length());
        }
        read.clear();

        var word = Integer.toString(last);
        read(word, 0, word.length());

        assertThat(read).isEmpty();
    }

    private TextVector read(String text, int from, int to) {
        return vectors.read(text, new int[] {from, to})[0];
    }

    private TextVector read(String word) {
        read.add(word);
        return new TextVector(new float[0]);
    }
}
