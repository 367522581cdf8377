package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.khabar.enrich.document.Candidates.fingerprint;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.document.Wires;
import org.khabar.enrich.sketch.Overlap;
import org.khabar.schema.TailDifference;
import org.khabar.schema.internal.Fingerprint;
import org.khabar.schema.serde.TrustedRecords;

class ComparisonTest {
    private static final int HALF = 1 << 30;

    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    @Test
    void shouldCompareATextWithItself() {
        var comparison = compare(Wires.FERRY, Wires.FERRY);

        assertThat(comparison.sameBody()).isTrue();
        assertThat(comparison.jaccard()).isEqualTo(1);
        assertThat(comparison.containment()).isEqualTo(1);
        assertThat(comparison.lengthRatio()).isEqualTo(1);
        assertThat(comparison.agreement().ofAll()).isEqualTo(1);
    }

    @Test
    void shouldFindBriefTextsTheSameThoughTheyHaveNoShingles() {
        var comparison = compare("The port is open.", "the port is OPEN");

        assertThat(comparison.jaccard()).isEqualTo(1);
        assertThat(comparison.containment()).isEqualTo(1);
        assertThat(comparison.tail()).isEqualTo(TailDifference.SAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {Wires.FERRY, Wires.BRIDGE, Wires.MUSEUM, Wires.TEA})
    void shouldFindAllOfACutTextInTheWholeOne(String text) {
        var cut = compare(Wires.cut(text), text);
        var whole = compare(text, Wires.cut(text));

        assertThat(cut.containment()).isEqualTo(1);
        assertThat(cut.isJudgedShorter()).isTrue();
        assertThat(cut.tail()).isEqualTo(TailDifference.CUT);
        assertThat(whole.containment()).isEqualTo(1);
        assertThat(whole.isJudgedShorter()).isFalse();
        assertThat(whole.tail()).isEqualTo(TailDifference.EXTENDED);
        assertThat(whole.jaccard()).isEqualTo(cut.jaccard()).isBetween(0.4, 0.8);
        assertThat(whole.lengthRatio())
                .isCloseTo(1 / cut.lengthRatio(), within(1e-9))
                .isGreaterThan(1.2);
    }

    @Test
    void shouldSeeThatTheEndIsTheSameWhereTheBeginningIsNot() {
        assertThat(compare("Port Amara, Monday. " + Wires.FERRY, Wires.FERRY).tail())
                .isEqualTo(TailDifference.SAME);
    }

    @Test
    void shouldSeeThatBothTextsEndOtherwise() {
        assertThat(compare(Wires.FERRY + " More on page four.", Wires.FERRY + " Our reporter was on board.")
                        .tail())
                .isEqualTo(TailDifference.CHANGED);
    }

    @Test
    void shouldNotKnowHowATextEndsThatIsTooShortToBeCompared() {
        assertThat(compare("The port is open.", Wires.FERRY).tail()).isEqualTo(TailDifference.UNKNOWN);
        assertThat(compare(Wires.FERRY, "The port is open.").tail()).isEqualTo(TailDifference.UNKNOWN);
    }

    @Test
    void shouldNotKnowHowATextEndsWhoseEndTheSampleLeavesOut() {
        var sampled = Fingerprints.ofShingles(2, 2, 1, 2, HALF);
        var endsInTheUpperHalf = Fingerprints.ofShingles(9, HALF + 1, 1, 2, HALF + 1);
        var endsInTheLowerHalf = Fingerprints.ofShingles(9, 1, 2, HALF + 1, 1);

        assertThat(compare(endsInTheUpperHalf, sampled).tail()).isEqualTo(TailDifference.UNKNOWN);
        assertThat(compare(sampled, endsInTheUpperHalf).tail()).isEqualTo(TailDifference.UNKNOWN);
        assertThat(compare(endsInTheLowerHalf, sampled).tail()).isEqualTo(TailDifference.CUT);
    }

    @Test
    void shouldReckonTheContainmentOfTheShorterText() {
        var shorter = Fingerprints.ofSize(10);
        var longer = Fingerprints.ofSize(40);

        assertThat(new Comparison(shorter, longer, false, new Overlap(6, 10, 40)).containment())
                .isEqualTo(0.6);
        assertThat(new Comparison(longer, shorter, false, new Overlap(6, 40, 10)).containment())
                .isEqualTo(0.6);
        assertThat(new Comparison(longer, shorter, false, new Overlap(6, 40, 10)).lengthRatio())
                .isEqualTo(4);
    }

    private static Comparison compare(String judged, String held) {
        return compare(fingerprint(judged), fingerprint(held));
    }

    private static Comparison compare(Fingerprint judged, Fingerprint held) {
        return Comparison.of(judged, held);
    }
}
