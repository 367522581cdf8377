package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.khabar.enrich.deduplicate.Shelf.held;
import static org.khabar.enrich.deduplicate.Shelf.judge;
import static org.khabar.enrich.document.Candidates.candidate;
import static org.khabar.enrich.document.Candidates.fingerprint;
import static org.khabar.enrich.document.Candidates.withBody;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.document.Templates;
import org.khabar.enrich.document.Wires;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.DuplicateRelation;
import org.khabar.schema.TailDifference;

/** Whole texts and what they are found to be to each other. */
class JudgedTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {Wires.FERRY, Wires.BRIDGE, Wires.MUSEUM, Wires.TEA})
    void shouldTakeATextWithACutLastParagraphForACopyThatIsContained(String text) {
        var verdict = judge(withBody(Wires.cut(text), candidate("b")), held("a", text))
                .getVerdict();

        assertThat(verdict.getKind()).isEqualTo(DuplicateKind.NEAR);
        assertThat(verdict.getRelation()).isEqualTo(DuplicateRelation.CONTAINED_IN);
        assertThat(verdict.getDuplicateOf()).isEqualTo("a");
        assertThat(verdict.getContainment()).isEqualTo(1);
        assertThat(verdict.getSimilarity()).isBetween(0.4, 0.8);
        assertThat(verdict.getAgreement()).isNull();
        assertThat(verdict.getDiffers().getTail()).isEqualTo(TailDifference.CUT);
        assertThat(verdict.getDiffers().getWords()).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {Wires.FERRY, Wires.BRIDGE, Wires.MUSEUM, Wires.TEA})
    void shouldTakeATextWithAParagraphMoreForACopyThatContains(String text) {
        var verdict = judge(withBody(text, candidate("b")), held("a", Wires.cut(text)))
                .getVerdict();

        assertThat(verdict.getRelation()).isEqualTo(DuplicateRelation.CONTAINS);
        assertThat(verdict.getDiffers().getTail()).isEqualTo(TailDifference.EXTENDED);
        assertThat(verdict.getDiffers().getWords()).isPositive();
    }

    @Test
    void shouldTakeATextWithSomeOtherWordsForACopyOfWhichNoneHoldsTheOther() {
        var edited = Wires.changed(Wires.changed(Wires.FERRY, "potatoes", "onions"), "Islanders", "People there");

        var verdict =
                judge(withBody(edited, candidate("b")), held("a", Wires.FERRY)).getVerdict();

        assertThat(verdict.getKind()).isEqualTo(DuplicateKind.NEAR);
        assertThat(verdict.getRelation()).isNull();
        assertThat(verdict.getDiffers().getWords()).isEqualTo(1);
        assertThat(verdict.getDiffers().getTail()).isEqualTo(TailDifference.SAME);
    }

    @Test
    void shouldTakeTheSameBodyForAnExactCopy() {
        var verdict =
                judge(withBody(Wires.TEA, candidate("b")), held("a", Wires.TEA)).getVerdict();

        assertThat(verdict.getKind()).isEqualTo(DuplicateKind.EXACT);
        assertThat(verdict.getRelation()).isNull();
        assertThat(verdict.getSimilarity()).isEqualTo(1);
        assertThat(verdict.getContainment()).isEqualTo(1);
        assertThat(verdict.getDiffers().getWords()).isZero();
        assertThat(verdict.getDiffers().getTail()).isEqualTo(TailDifference.SAME);
    }

    @Test
    void shouldTellWhatAgreesWhereThatDecided() {
        var verdict = judge(withBody(shuffled(Wires.FERRY), candidate("b")), held("a", Wires.FERRY))
                .getVerdict();

        assertThat(verdict.getSimilarity()).isBetween(0.3, 0.66);
        assertThat(verdict.getAgreement()).isCloseTo(1, within(0.13));
    }

    private static Stream<Arguments> templates() {
        return Stream.of(
                Arguments.of(
                        Templates.cable("توماس فالكن", "نوردمارك", "ذكرى إعلان الدستور", "اطراد التقدم والازدهار"),
                        Templates.cable(
                                "ماريا سانتوس", "كوستا فيردي", "إعادة انتخابها لولاية ثانية", "المزيد من الرخاء")),
                Arguments.of(
                        Templates.weather("Monday", 21, 19, 24, 18, 23, 17),
                        Templates.weather("Tuesday", 22, 20, 25, 16, 26, 15)),
                Arguments.of(
                        Templates.gold("الأحد", 9_140, 9_020, 7_998, 7_893, 6_855, 6_765),
                        Templates.gold("الاثنين", 9_210, 9_095, 8_059, 7_958, 6_908, 6_821)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldNotTakeTwoTextsOfOneTemplateForCopies(String one, String other) {
        assertThat(Comparison.of(fingerprint(one), fingerprint(other)).jaccard())
                .isBetween(0.3, 0.5);

        assertThat(judge(withBody(other, candidate("b")), held("a", one)).getVerdict())
                .isNull();
        assertThat(judge(withBody(one, candidate("b")), held("a", other)).getVerdict())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldTakeTheSameTextOfATemplateWithAnotherOpeningForACopy(String one, String other) {
        assertThat(judge(withBody("Port Amara, 3 March. " + one, candidate("b")), held("a", one), held("c", other))
                        .getVerdict()
                        .getMatchedArticleId())
                .isEqualTo("a");
    }

    /** The same sentences, cut and put together otherwise: much is shared, most of the order is not. */
    private static String shuffled(String text) {
        var sentences = text.split("(?<=[,.])\\s+", -1);
        var other = new ArrayList<String>();
        for (int i = 0; i < sentences.length; i++) {
            other.add((i % 2 == 0 ? "and so " : "while ") + sentences[sentences.length - 1 - i]);
        }
        return String.join(" ", other);
    }
}
