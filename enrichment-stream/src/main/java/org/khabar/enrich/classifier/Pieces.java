package org.khabar.enrich.classifier;

/**
 * A stretch of a text as a model sees it, cut into pieces of words. Pieces that stand for nothing in the text, such as those at
 * the beginning and the end, lie nowhere: they begin where they end.
 *
 * @param ids the model's number of each piece
 * @param starts UTF-16 offset in the whole text of each piece's first character
 * @param ends UTF-16 offset behind its last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to them
record Pieces(long[] ids, int[] starts, int[] ends) {
    int count() {
        return ids.length;
    }

    /**
     * Whether a piece has nothing of a word that begins at an offset. Some tokenizers make the space before a word a piece of its own,
     * and what a model says of the word then is what it says of this piece.
     */
    boolean isBefore(int piece, int word, String text) {
        if (starts[piece] == ends[piece]) {
            return true;
        }
        boolean isItsSpace =
                ends[piece] == word && text.substring(starts[piece], word).isBlank();
        return ends[piece] <= word && !isItsSpace;
    }
}
