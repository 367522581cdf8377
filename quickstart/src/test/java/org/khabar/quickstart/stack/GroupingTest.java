package org.khabar.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GroupingTest {
    @Test
    void shouldAgreeWhenTheGroupsAreTheSameWhateverTheOriginals() {
        var one = grouping("a b c", "d", "e f");
        var other = grouping("c a b", "f e", "d");

        assertThat(one.agreement(other)).isEqualTo(1.0);
        assertThat(one.pairAgreement(other)).isEqualTo(1.0);
    }

    @Test
    void shouldAgreeLessTheMoreArticlesAreElsewhere() {
        var one = grouping("a b", "c d");
        var other = grouping("a b", "c", "d");

        // c and d: one of two common, F1 2 * 1 / (2 + 1)
        assertThat(one.agreement(other)).isCloseTo((1 + 1 + 2 / 3.0 + 2 / 3.0) / 4, within(1e-9));
        assertThat(one.pairAgreement(other)).isEqualTo(0.5);
    }

    /** Groups as their members, the original first. */
    private static Grouping grouping(String... groups) {
        var grouping = new Grouping();
        for (var group : groups) {
            var members = group.split(" ", -1);
            grouping.original(members[0]);
            for (int i = 1; i < members.length; i++) {
                grouping.copy(members[i], members[0]);
            }
        }
        return grouping;
    }
}
