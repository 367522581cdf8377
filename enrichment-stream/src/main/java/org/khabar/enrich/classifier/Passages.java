package org.khabar.enrich.classifier;

import java.util.ArrayList;
import java.util.List;
import org.khabar.enrich.tagger.Lines;
import org.khabar.enrich.words.Tokens;

/**
 * Cuts a text that is longer than a model's window: in halves, as long as they are too long, each time between the two sentences
 * or lines next to the middle. So all passages of a text are about equally long, and no name is cut, since none goes over the end
 * of a sentence. A sentence that is too long itself is cut between words, and both sides are shown some words of the other.
 */
final class Passages {
    /** Words shown of the other side: more than any name has. */
    private static final int OVERLAP = 16;

    private final PieceTokenizer tokenizer;
    private final int window;
    private final String text;
    private final Tokens tokens;
    private final List<Passage> passages = new ArrayList<>();

    private Passages(PieceTokenizer tokenizer, int window, String text, Tokens tokens) {
        this.tokenizer = tokenizer;
        this.window = window;
        this.text = text;
        this.tokens = tokens;
    }

    /**
     * Cuts a text.
     *
     * @param window how many pieces a passage may have
     * @return the passages in the order of the text; together they keep every word but such as have themselves more pieces than
     *     the window, which are no names
     */
    static List<Passage> of(PieceTokenizer tokenizer, int window, String text, Tokens tokens) {
        var passages = new Passages(tokenizer, window, text, tokens);
        passages.cut(0, tokens.count(), 0, tokens.count());
        return List.copyOf(passages.passages);
    }

    private void cut(int from, int to, int keepFrom, int keepTo) {
        if (keepFrom >= keepTo) {
            return;
        }
        var pieces = tokenizer.cut(text, border(from), border(to));
        if (pieces.count() <= window) {
            passages.add(new Passage(from, to, keepFrom, keepTo, pieces));
        } else if (to - from > 1) {
            int sentence = sentenceNextToTheMiddle(from, to);
            int middle = sentence == from ? (from + to) / 2 : sentence;
            int overlap = sentence == from ? Math.min(OVERLAP, (to - from) / 4) : 0;
            cut(from, middle + overlap, keepFrom, Math.min(keepTo, middle));
            cut(middle - overlap, to, Math.max(keepFrom, middle), keepTo);
        }
    }

    /** Where a passage that begins with a token begins in the text: signs that stand right before a word go with it. */
    private int border(int token) {
        if (token == 0 || token == tokens.count()) {
            return token == 0 ? 0 : text.length();
        }
        int border = tokens.start(token);
        while (border > tokens.end(token - 1) && !Character.isWhitespace(text.charAt(border - 1))) {
            border--;
        }
        return border;
    }

    /** The token that begins a sentence or a line, next to the middle; the first where none does. */
    private int sentenceNextToTheMiddle(int from, int to) {
        int middle = (from + to) / 2;
        for (int distance = 0; middle - distance > from || middle + distance < to; distance++) {
            if (beginsSentence(middle - distance, from, to)) {
                return middle - distance;
            }
            if (beginsSentence(middle + distance, from, to)) {
                return middle + distance;
            }
        }
        return from;
    }

    private boolean beginsSentence(int token, int from, int to) {
        return token > from && token < to && Lines.endBetween(text, tokens, token);
    }
}
