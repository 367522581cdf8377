package org.khabar.enrich.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final String TEXT = "x, Anna";
    private static final int ANNA = TEXT.indexOf("Anna");
    private static final int SPECIAL = 0;
    private static final int COMMA = 2;
    private static final int SPACE = 3;
    private static final int WORD = 4;
    private static final Pieces PIECES =
            new Pieces(new long[] {2, 5, 6, 7, 8}, new int[] {0, 0, 1, 2, 3}, new int[] {0, 1, 2, 3, 7});

    @Test
    void shouldTakeTheSpaceBeforeAWordForItsFirstPiece() {
        assertThat(PIECES.isBefore(SPACE, ANNA, TEXT)).isFalse();
        assertThat(PIECES.isBefore(WORD, ANNA, TEXT)).isFalse();
    }

    @Test
    void shouldTakeNoOtherPieceBeforeAWordForItsOwn() {
        assertThat(PIECES.isBefore(SPECIAL, ANNA, TEXT)).isTrue();
        assertThat(PIECES.isBefore(COMMA, ANNA, TEXT)).isTrue();
        assertThat(PIECES.isBefore(SPACE, ANNA + 1, TEXT)).isTrue();
    }
}
