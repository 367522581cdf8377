package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.sketch.Overlap;
import org.khabar.schema.serde.TrustedRecords;

/** The limits, at and next to each. */
class CopyRulesTest {
    private static final int TERMS = 100;

    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    @Test
    void shouldTakeTheSameBodyForTheSameWhateverElseIsKnown() {
        var brief = Fingerprints.ofSize(3);

        assertThat(CopyRules.likeness(new Comparison(brief, brief, true, new Overlap(0, 0, 0))))
                .isEqualTo(Likeness.SAME);
    }

    @ParameterizedTest
    @CsvSource({"80, NEAR", "79, OTHER"})
    void shouldNotAskWhatEquallyLongTextsAgreeOnThatHoldFourFifthsOfEachOther(int common, Likeness likeness) {
        assertThat(CopyRules.likeness(disagreeing(100, 100, new Overlap(common, 100, 100))))
                .isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({"8, 8, CONTAINED_IN", "7, 8, CONTAINED_IN", "6, 8, OTHER", "7, 7, OTHER", "1, 1, OTHER"})
    void shouldNotTakeABriefForContainedOfWhichASampleKnowsTooLittle(int common, int compared, Likeness likeness) {
        assertThat(CopyRules.likeness(disagreeing(33, 20_000, new Overlap(common, compared, 900))))
                .isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 750, 750, 85, NEAR",
        "500, 750, 750, 84, OTHER",
        "499, 750, 749, 87, NEAR",
        "499, 750, 749, 86, OTHER",
        "300, 650, 650, 87, NEAR",
        "300, 650, 650, 86, OTHER",
        "299, 650, 649, 100, OTHER",
        "0, 650, 650, 100, OTHER",
    })
    void shouldAskForMoreAgreementTheLessIsShared(int common, int first, int second, int agreed, Likeness likeness) {
        var judged = Fingerprints.withTerms(750, Fingerprints.terms(0, TERMS, 0, 0));
        var held = Fingerprints.withTerms(750, Fingerprints.terms(TERMS - agreed, TERMS, 0, 0));

        assertThat(CopyRules.likeness(new Comparison(judged, held, false, new Overlap(common, first, second))))
                .isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 3, 1, OTHER",
        "400, 3, 2, NEAR",
        "400, 4, 2, NEAR",
        "400, 5, 2, OTHER",
        "400, 2, 0, NEAR",
        "500, 3, 1, OTHER",
        "500, 3, 2, NEAR",
    })
    void shouldAskThatHalfOfTheNumbersAgreeWhereThereAreThree(int common, int numbers, int agreed, Likeness likeness) {
        int union = 1_000;
        var judged = Fingerprints.withTerms(700, Fingerprints.terms(0, TERMS, 0, numbers));
        var held = Fingerprints.withTerms(700, Fingerprints.terms(0, TERMS, numbers - agreed, numbers));
        var overlap = new Overlap(common, (union + common) / 2, (union + common) / 2);

        assertThat(CopyRules.likeness(new Comparison(judged, held, false, overlap)))
                .isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({"80, CONTAINED_IN", "79, OTHER", "100, CONTAINED_IN"})
    void shouldTakeAShorterTextForContainedFromFourFifthsOn(int common, Likeness likeness) {
        assertThat(CopyRules.likeness(disagreeing(100, 400, new Overlap(common, 100, 400))))
                .isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "299, 80, CONTAINS",
        "300, 80, REPORTS_ON",
        "300, 79, OTHER",
        "5000, 100, REPORTS_ON",
        "126, 80, CONTAINS",
    })
    void shouldTakeALongerTextForNewsFromThreeTimesTheLengthOn(int size, int common, Likeness likeness) {
        assertThat(CopyRules.likeness(disagreeing(size, 100, new Overlap(common, size, 100))))
                .isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({"300", "5000"})
    void shouldTakeALaterBriefForContainedHoweverLongTheReport(int report) {
        assertThat(CopyRules.likeness(disagreeing(100, report, new Overlap(90, 100, report))))
                .isEqualTo(Likeness.CONTAINED_IN);
    }

    @Test
    void shouldNameNoHolderWhereEachTextHoldsMostOfTheOther() {
        assertThat(CopyRules.likeness(disagreeing(100, 100, new Overlap(80, 100, 100))))
                .isEqualTo(Likeness.NEAR);
        assertThat(CopyRules.likeness(disagreeing(100, 101, new Overlap(80, 100, 101))))
                .isEqualTo(Likeness.CONTAINED_IN);
        assertThat(CopyRules.likeness(disagreeing(101, 100, new Overlap(80, 101, 100))))
                .isEqualTo(Likeness.CONTAINS);
    }

    @Test
    void shouldFindNothingWhereOneTextHasTooFewShingles() {
        assertThat(CopyRules.likeness(disagreeing(10, 400, new Overlap(0, 0, 400))))
                .isEqualTo(Likeness.OTHER);
        assertThat(CopyRules.likeness(disagreeing(400, 0, new Overlap(0, 400, 0))))
                .isEqualTo(Likeness.OTHER);
        assertThat(CopyRules.likeness(disagreeing(0, 0, new Overlap(0, 0, 0)))).isEqualTo(Likeness.OTHER);
    }

    @Test
    void shouldKnowWhetherItAskedWhatTextsAgreeOn() {
        assertThat(CopyRules.wasAgreementAsked(disagreeing(75, 75, new Overlap(50, 75, 75))))
                .isTrue();
        assertThat(CopyRules.wasAgreementAsked(disagreeing(100, 400, new Overlap(80, 100, 400))))
                .isFalse();
    }

    @Test
    void shouldKnowWhichLikenessMakesACopyAndWhichHoldsWhat() {
        assertThat(Likeness.values())
                .filteredOn(Likeness::isCopy)
                .containsExactly(Likeness.SAME, Likeness.NEAR, Likeness.CONTAINED_IN, Likeness.CONTAINS);
        assertThat(Likeness.values())
                .filteredOn(likeness -> likeness.relation().isPresent())
                .containsExactly(Likeness.CONTAINED_IN, Likeness.CONTAINS, Likeness.REPORTS_ON);
    }

    /** Texts of so many shingles that agree on no term. */
    private static Comparison disagreeing(int judged, int held, Overlap overlap) {
        return new Comparison(
                Fingerprints.withTerms(judged, Fingerprints.terms(0, TERMS, 0, 0)),
                Fingerprints.withTerms(held, Fingerprints.terms(TERMS, TERMS, 0, 0)),
                false,
                overlap);
    }
}
