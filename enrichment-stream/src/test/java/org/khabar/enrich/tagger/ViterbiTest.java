package org.khabar.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViterbiTest {
    private static final int WORDS = 4;
    private static final boolean[] NONE_OUTSIDE = new boolean[WORDS];

    private final Random random = new Random(3);
    private final int[] transitions = numbers(Labels.COUNT * Labels.COUNT);

    @Test
    void shouldFindTheBestOfAllSequences() {
        for (int round = 0; round < 20; round++) {
            var scores = numbers(WORDS * Labels.COUNT);
            var barred = new boolean[] {false, round % 2 == 0, false, round % 3 == 0};

            var found = new Viterbi(transitions).decode(scores, barred, NONE_OUTSIDE);

            assertThat(isAllowed(found, barred, NONE_OUTSIDE)).isTrue();
            assertThat(sum(found, scores)).isEqualTo(highest(scores, barred, NONE_OUTSIDE));
        }
    }

    @Test
    void shouldFindTheBestOfAllSequencesInWhichSomeWordsAreOutside() {
        var barred = new boolean[WORDS];
        for (int words = 1; words < 1 << WORDS; words++) {
            var scores = numbers(WORDS * Labels.COUNT);
            var outside = new boolean[WORDS];
            for (int at = 0; at < WORDS; at++) {
                outside[at] = (words >>> at & 1) != 0;
            }

            var found = new Viterbi(transitions).decode(scores, barred, outside);

            assertThat(isAllowed(found, barred, outside)).isTrue();
            assertThat(sum(found, scores)).isEqualTo(highest(scores, barred, outside));
        }
    }

    @Test
    void shouldBearLongTextsOfHighScores() {
        int words = 100_000;
        var scores = new int[words * Labels.COUNT];
        for (int at = 0; at < words; at++) {
            scores[at * Labels.COUNT + Labels.of(at % 3, true, true)] = Short.MAX_VALUE;
        }

        var found = new Viterbi(transitions).decode(scores, new boolean[words], new boolean[words]);

        for (int at = 0; at < words; at++) {
            assertThat(found[at]).isEqualTo(Labels.of(at % 3, true, true));
        }
    }

    @Test
    void shouldFindNothingInNothing() {
        assertThat(new Viterbi(transitions).decode(new int[0], new boolean[0], new boolean[0]))
                .isEmpty();
    }

    private int[] numbers(int count) {
        return random.ints(count, -500, 500).toArray();
    }

    private long highest(int[] scores, boolean[] barred, boolean[] outside) {
        long highest = Long.MIN_VALUE;
        var labels = new int[WORDS];
        int sequences = (int) Math.pow(Labels.COUNT, WORDS);
        for (int sequence = 0; sequence < sequences; sequence++) {
            int rest = sequence;
            for (int at = 0; at < WORDS; at++) {
                labels[at] = rest % Labels.COUNT;
                rest /= Labels.COUNT;
            }
            if (isAllowed(labels, barred, outside)) {
                highest = Math.max(highest, sum(labels, scores));
            }
        }
        return highest;
    }

    /** Names begin, go on and end, none goes on over a bar, and none has a word that is outside. */
    private static boolean isAllowed(int[] labels, boolean[] barred, boolean[] outside) {
        boolean open = false;
        int type = -1;
        for (int at = 0; at < labels.length; at++) {
            if (outside[at] && labels[at] != Labels.OUTSIDE) {
                return false;
            }
            boolean begins = labels[at] == Labels.OUTSIDE || Labels.begins(labels[at]);
            if (open == begins || (open && (barred[at] || Labels.type(labels[at]) != type))) {
                return false;
            }
            open = Labels.goesOn(labels[at]);
            type = Labels.type(labels[at]);
        }
        return !open;
    }

    private long sum(int[] labels, int[] scores) {
        long sum = 0;
        int before = Labels.OUTSIDE;
        for (int at = 0; at < labels.length; at++) {
            sum += transitions[before * Labels.COUNT + labels[at]] + scores[at * Labels.COUNT + labels[at]];
            before = labels[at];
        }
        return sum;
    }
}
