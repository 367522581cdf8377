package org.khabar.enrich.tagger;

import java.util.List;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.words.Tokens;

/** Makes names of labels: clitics, titles of people and kinds of bodies at the front are left out. */
final class Spans {
    private final Titles titles;

    Spans(Titles titles) {
        this.titles = titles;
    }

    /** Adds the names of a sentence. */
    void collect(Sentence sentence, Tokens tokens, int[] labels, List<NameSpan> spans) {
        int first = 0;
        for (int at = 0; at < labels.length; at++) {
            if (labels[at] == Labels.OUTSIDE) {
                continue;
            }
            if (Labels.begins(labels[at])) {
                first = at;
            }
            if (Labels.ends(labels[at])) {
                spans.add(span(sentence, tokens, first, at, Labels.TYPES.get(Labels.type(labels[at]))));
            }
        }
    }

    private NameSpan span(Sentence sentence, Tokens tokens, int from, int last, EntityType type) {
        int first = from;
        while (first < last && titles.contains(type, sentence.words[first])) {
            first++;
        }
        int firstToken = sentence.first + first;
        int lastToken = sentence.first + last;
        int letter = tokens.firstLetter(firstToken) + sentence.words[first].clitic();
        return new NameSpan(type, firstToken, lastToken, tokens.origin(letter), tokens.end(lastToken));
    }
}
