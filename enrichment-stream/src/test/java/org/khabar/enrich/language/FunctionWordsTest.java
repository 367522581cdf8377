package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.text.TsvResource;

class FunctionWordsTest {
    private static final FunctionWords WORDS = FunctionWords.load();

    @Test
    void shouldHaveOneListOfEachLanguage() throws IllformedLocaleException {
        assertThat(WORDS.lists())
                .extracting(WordList::tag)
                .doesNotHaveDuplicates()
                .allSatisfy(tag -> assertThat(
                                new Locale.Builder().setLanguageTag(tag).build().toLanguageTag())
                        .isEqualTo(tag));
    }

    @Test
    void shouldHaveListsForMostLanguagesOfTheModel() {
        var tags = new HashSet<String>();
        WORDS.lists().forEach(list -> tags.add(list.tag()));

        assertThat(tags).hasSizeGreaterThan(150).contains("ar", "fa", "en", "nb", "uz-Cyrl", "zh-Hant", "fo", "zu");
    }

    @Test
    void shouldSpeakForLanguageOfTextAndAgainstOthers() {
        var counts = WORDS.count("The town has opened a new library in the centre, and it will be open to all.");

        assertThat(counts.evidence(list("en"))).isPositive();
        assertThat(counts.evidence(list("de"))).isNegative();
        assertThat(counts.evidence(list("en"))).isGreaterThan(counts.evidence(list("nl")));
    }

    @Test
    void shouldFoldCaseApostrophesAndPersianLetters() {
        assertThat(WORDS.count("C’EST").evidence(list("fr"))).isPositive();
        assertThat(WORDS.count("کے").evidence(list("ur"))).isPositive();
        assertThat(WORDS.count("كے").evidence(list("ur"))).isPositive();
    }

    @Test
    void shouldHaveOnlyWordsThatTextsCanHave() {
        var rows = new TsvResource(FunctionWords.class, "words.tsv").rows(3);

        assertThat(rows)
                .allSatisfy(row -> assertThat(foldedWords(row[2])).as(row[0]).isEqualTo(row[2].split(" ").length));
    }

    private static int foldedWords(String words) {
        var listed = Set.of(words.split(" "));
        var found = new ArrayList<String>();
        FoldedWords.forEach(words, (characters, length) -> found.add(new String(characters, 0, length)));
        found.retainAll(listed);
        return found.size();
    }

    @Test
    void shouldSayNothingWhenThereIsNoWord() {
        assertThat(WORDS.count(" 12 – !").evidence(list("en"))).isZero();
    }

    @Test
    void shouldCountTwoTextsTogether() {
        var one = WORDS.count("the town and the river");
        var other = WORDS.count("a bridge of stone");

        assertThat(one.plus(other).evidence(list("en")))
                .isEqualTo(
                        WORDS.count("the town and the river a bridge of stone").evidence(list("en")));
    }

    private static WordList list(String tag) {
        return Objects.requireNonNull(WORDS.of(tag), tag);
    }
}
