package org.khabar.enrich.classifier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.tagger.Gaps;
import org.khabar.enrich.tagger.Lines;
import org.khabar.enrich.tagger.NameSpan;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Abbreviations;
import org.khabar.enrich.words.Tokens;

/**
 * Makes names of what a model says of the words of a text. A name covers whole words but for Arabic clitics at its
 * front, and goes on neither over the end of a sentence or a line nor over a comma, a colon or a bracket.
 */
final class NameReader {
    private final String text;
    private final Tokens tokens;
    private final TaggedText words;
    private final List<NameSpan> names = new ArrayList<>();

    /** First token of the name that is open, and the label of its last; null where none is. */
    private int first;

    private @Nullable PieceLabel open;

    private NameReader(String text, Tokens tokens, TaggedText words) {
        this.text = text;
        this.tokens = tokens;
        this.words = words;
    }

    /**
     * Reads the names.
     *
     * @param words what is known of the text's words
     * @param labels of each token, null where it is in no name
     * @return the names in the order of the text
     */
    static List<NameSpan> read(String text, Tokens tokens, TaggedText words, @Nullable PieceLabel[] labels) {
        var reader = new NameReader(text, tokens, words);
        for (int token = 0; token < labels.length; token++) {
            reader.read(token, labels[token]);
        }
        reader.close(labels.length);
        return reader.names;
    }

    private void read(int token, @Nullable PieceLabel label) {
        if (!goesOn(token, label)) {
            close(token);
            first = token;
        }
        open = label;
    }

    private boolean goesOn(int token, @Nullable PieceLabel label) {
        return open != null
                && label != null
                && label.type() == open.type()
                && !label.begins()
                && !open.ends()
                && !Lines.endBetween(text, tokens, token)
                && !Gaps.bar(text, tokens.end(token - 1), tokens.start(token));
    }

    private void close(int behind) {
        if (open != null) {
            int last = behind - 1;
            int start = tokens.origin(tokens.firstLetter(first) + words.clitics(first));
            int end = Abbreviations.endWithPoint(text, start, tokens.end(last));
            names.add(new NameSpan(open.type(), first, last, start, end));
        }
    }
}
