package org.khabar.enrich.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.sketch.Terms.Agreement;
import org.khabar.schema.serde.TrustedRecords;

class TermsTest {
    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    @Test
    void shouldMakeOneNumberOfHashKindAndCount() {
        int upper28 = Hash.upper31(Hash.of("harbour")) >>> 3;

        assertThat(Terms.entry(Hash.of("harbour"), false, 2)).isEqualTo(upper28 << 3 | 2);
        assertThat(Terms.entry(Hash.of("harbour"), true, 1)).isEqualTo(upper28 << 3 | 4 | 1);
        assertThat(Terms.entry(-1L, true, 3)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void shouldCapTheCount() {
        assertThat(word("harbour", 3)).isEqualTo(word("harbour", 4)).isEqualTo(word("harbour", 1_000));
        assertThat(word("harbour", 2)).isNotEqualTo(word("harbour", 3));
    }

    @Test
    void shouldAgreeOnWhatTheOneWithFewerTermsHasInCommon() {
        var one = terms(word("harbour", 1), word("crane", 1), word("grain", 1), word("ferry", 1));
        var other = terms(word("harbour", 1), word("crane", 1), word("snow", 1));

        assertThat(one.agreement(other)).isEqualTo(new Agreement(2 / 3.0, 1, 0));
        assertThat(other.agreement(one)).isEqualTo(new Agreement(2 / 3.0, 1, 0));
    }

    @Test
    void shouldCountATermAsOftenAsBothHaveIt() {
        var one = terms(word("harbour", 3), word("crane", 1));
        var other = terms(word("harbour", 1), word("crane", 2), word("grain", 3));

        assertThat(one.agreement(other)).isEqualTo(new Agreement(2 / 4.0, 1, 0));
    }

    @Test
    void shouldAgreeOnNumbersEachCountedOnce() {
        var one = terms(number("2026", 3), number("41", 1), number("7", 1), word("harbour", 1));
        var other = terms(number("2026", 1), number("42", 1), number("7", 1), number("9", 1), word("harbour", 1));

        var agreement = one.agreement(other);

        assertThat(agreement.ofNumbers()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(agreement.numbers()).isEqualTo(3);
        assertThat(agreement.ofAll()).isCloseTo(3 / 5.0, within(1e-12));
    }

    @Test
    void shouldNotTakeAWordForANumberOfTheSameHash() {
        int word = Terms.entry(Hash.of("41"), false, 1);

        assertThat(terms(word).agreement(terms(number("41", 1)))).isEqualTo(new Agreement(0, 1, 0));
    }

    @Test
    void shouldAgreeOnEverythingWhenOneHasNothing() {
        assertThat(terms().agreement(terms())).isEqualTo(new Agreement(1, 1, 0));
        assertThat(terms().agreement(terms(number("7", 1)))).isEqualTo(new Agreement(1, 1, 0));
    }

    @Test
    void shouldAgreeOnNothingThatIsNotShared() {
        var one = terms(word("harbour", 1), number("1", 1));
        var other = terms(word("vineyard", 2), number("2", 1));

        assertThat(one.agreement(other)).isEqualTo(new Agreement(0, 0, 1));
    }

    @Test
    void shouldCompareTheSamplesOfTheHigherLevel() {
        var all = IntStream.range(0, 4_000).map(i -> word("word" + i, 1)).toArray();
        var threeQuarters = IntStream.range(1_000, 4_000).map(i -> word("word" + i, 1));
        var others = IntStream.range(4_000, 5_000).map(i -> word("word" + i, 1));

        var agreement = Terms.of(all, 256)
                .agreement(Terms.of(IntStream.concat(threeQuarters, others).toArray(), 5_000));

        assertThat(agreement.ofAll()).isCloseTo(0.75, within(0.08));
    }

    @Test
    void shouldAgreeAlikeAfterItWasARecord() {
        var one = terms(word("harbour", 2), number("41", 1), word("crane", 1));
        var other = terms(word("harbour", 1), number("41", 1));

        assertThat(Terms.of(one.sketch()).agreement(Terms.of(other.sketch()))).isEqualTo(one.agreement(other));
    }

    private static int word(String word, int count) {
        return Terms.entry(Hash.of(word), false, count);
    }

    private static int number(String number, int count) {
        return Terms.entry(Hash.of(number), true, count);
    }

    private static Terms terms(int... entries) {
        return Terms.of(entries, 1_000);
    }
}
