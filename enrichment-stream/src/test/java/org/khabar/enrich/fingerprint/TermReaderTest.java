package org.khabar.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.document.Wires;
import org.khabar.enrich.sketch.Hash;
import org.khabar.enrich.sketch.SortedHashes;
import org.khabar.enrich.sketch.Terms;
import org.khabar.enrich.text.TextFolder;

class TermReaderTest {
    private final TermReader reader = new TermReader();

    @Test
    void shouldReadNumbersAndWordsThatAreNotCommon() {
        assertThat(kept("the harbour of latakia was open on day 7 of 2026"))
                .containsExactlyInAnyOrder(
                        word("harbour", 1),
                        word("latakia", 1),
                        word("open", 1),
                        word("day", 1),
                        number("7"),
                        number("2026"));
    }

    @Test
    void shouldCountWhatIsRepeatedUpToThree() {
        assertThat(kept("crane crane crane crane ferry ferry"))
                .containsExactlyInAnyOrder(word("crane", 3), word("ferry", 2));
    }

    @Test
    void shouldTakeArabicWordsWithoutWhatIsWrittenWithThem() {
        assertThat(kept("الميناء وميناء بالميناء 12")).containsExactlyInAnyOrder(word("ميناء", 3), number("12"));
    }

    @Test
    void shouldLeaveOutArabicWordsThatAreInEveryText() {
        assertThat(kept("وقال الرئيس في المدينة قبل أمس")).isEmpty();
    }

    @Test
    void shouldLeaveOutRussianAndFrenchFunctionWords() {
        assertThat(kept("который был между нами вокзал")).containsExactlyInAnyOrder(word("нами", 1), word("вокзал", 1));
        assertThat(kept("selon les pêcheurs")).containsExactly(word("pêcheurs", 1));
    }

    @Test
    void shouldTakePairsOfCharactersWhereThereAreNoSpaces() {
        assertThat(kept("港口开放")).containsExactlyInAnyOrder(word("港口", 1), word("口开", 1), word("开放", 1));
    }

    @Test
    void shouldTakeANumberWhateverItsLengthAndAWordWithDigitsForAWord() {
        assertThat(kept("7 b2b 41")).containsExactlyInAnyOrder(number("7"), word("b2b", 1), number("41"));
    }

    @Test
    void shouldReadDigitsOfAllShapesAlike() {
        assertThat(kept("٢٠٢٦")).containsExactly(number("2026"));
    }

    @Test
    void shouldFindNothingWhereThereAreOnlyCommonWords() {
        assertThat(kept("the and of it is")).isEmpty();
        assertThat(kept("")).isEmpty();
    }

    @Test
    void shouldAgreeFullyWithTheSameTextInAnotherOrder() {
        var sentences = Wires.BRIDGE.split("\n\n", -1);

        var agreement =
                read(Wires.BRIDGE).agreement(read(sentences[2] + "\n\n" + sentences[0] + "\n\n" + sentences[1]));

        assertThat(agreement.ofAll()).isEqualTo(1);
    }

    @Test
    void shouldKeepNoMoreThanASampleOfMany() {
        var text = IntStream.range(0, 5_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

        assertThat(kept(text)).hasSizeBetween(100, 256);
    }

    private Terms read(String text) {
        return reader.read(BodyWords.of(TextFolder.fold(text)));
    }

    private int[] kept(String text) {
        return SortedHashes.of(read(text).sketch()).kept();
    }

    private static int word(String word, int count) {
        return Terms.entry(Hash.of(word), false, count);
    }

    private static int number(String number) {
        return Terms.entry(Hash.of(number), true, 1);
    }
}
