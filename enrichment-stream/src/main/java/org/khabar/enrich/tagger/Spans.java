package org.khabar.enrich.tagger;

import java.util.List;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.words.Tokens;

/** Makes names of labels: clitics, titles of people, kinds of bodies and other words at the front are left out. */
final class Spans {
    private final Titles titles;
    private final Particles particles;

    Spans(Titles titles, Particles particles) {
        this.titles = titles;
        this.particles = particles;
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
                add(sentence, tokens, first, at, Labels.TYPES.get(Labels.type(labels[at])), spans);
            }
        }
    }

    private void add(Sentence sentence, Tokens tokens, int from, int last, EntityType type, List<NameSpan> spans) {
        int first = from;
        while (first < last && titles.contains(type, sentence.words[first])) {
            first++;
        }
        if (type != EntityType.ORGANIZATION) {
            first = firstCapital(sentence, tokens, first, last);
        }
        if (first > last) {
            return;
        }
        if (type == EntityType.PERSON) {
            first = firstInitial(sentence, tokens, first);
        }
        int firstToken = sentence.first + first;
        int lastToken = sentence.first + last;
        int letter = tokens.firstLetter(firstToken) + sentence.words[first].clitic();
        spans.add(new NameSpan(type, firstToken, lastToken, tokens.origin(letter), tokens.end(lastToken)));
    }

    /**
     * In scripts with capitals a person's or a place's name begins with one, or with a particle (von der Leyen) before one;
     * behind the last word where there is none.
     */
    private int firstCapital(Sentence sentence, Tokens tokens, int from, int last) {
        int first = from;
        for (int at = from; at <= last; at++) {
            int token = sentence.first + at;
            boolean lowerCase = tokens.hasLowerCase(token) && !tokens.isCapitalised(token);
            if (!lowerCase) {
                return first;
            }
            if (!particles.contains(sentence.words[at])) {
                first = at + 1;
            }
        }
        return last + 1;
    }

    /** Initials before a name belong to it: В. Лукашенко. */
    private static int firstInitial(Sentence sentence, Tokens tokens, int from) {
        int first = from;
        while (first > 0 && sentence.gaps[first] == Gaps.POINT && isInitial(tokens, sentence.first + first - 1)) {
            first--;
        }
        return first;
    }

    private static boolean isInitial(Tokens tokens, int token) {
        return tokens.isCapitalised(token) && tokens.firstLetter(token + 1) - tokens.firstLetter(token) == 1;
    }
}
