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

    /** Adds the names of a sentence of a text. */
    void collect(String text, Sentence sentence, Tokens tokens, int[] labels, List<NameSpan> spans) {
        int first = 0;
        int behindLast = 0;
        for (int at = 0; at < labels.length; at++) {
            if (labels[at] == Labels.OUTSIDE) {
                continue;
            }
            if (Labels.begins(labels[at])) {
                first = at;
            }
            if (Labels.ends(labels[at])) {
                var type = Labels.TYPES.get(Labels.type(labels[at]));
                int begin = beginning(sentence, tokens, first, at, type);
                if (begin <= at) {
                    int initial =
                            type == EntityType.PERSON ? firstInitial(text, sentence, tokens, begin, behindLast) : begin;
                    spans.add(span(sentence, tokens, initial, at, type));
                }
                behindLast = at + 1;
            }
        }
    }

    /** The first word of a name; behind its last where nothing of it is one. */
    private int beginning(Sentence sentence, Tokens tokens, int from, int last, EntityType type) {
        int first = from;
        while (first < last && titles.contains(type, sentence.words[first])) {
            first++;
        }
        return type == EntityType.ORGANIZATION ? first : firstCapital(sentence, tokens, first, last);
    }

    private static NameSpan span(Sentence sentence, Tokens tokens, int first, int last, EntityType type) {
        int firstToken = sentence.first + first;
        int lastToken = sentence.first + last;
        int letter = tokens.firstLetter(firstToken) + sentence.words[first].clitic();
        return new NameSpan(type, firstToken, lastToken, tokens.origin(letter), tokens.end(lastToken));
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

    /** Initials before a name belong to it, unless they are of the one before: В. Лукашенко. */
    private static int firstInitial(String text, Sentence sentence, Tokens tokens, int from, int behindLast) {
        int first = from;
        while (first > behindLast && isInitial(text, tokens, sentence.first + first - 1)) {
            first--;
        }
        return first;
    }

    private static boolean isInitial(String text, Tokens tokens, int token) {
        return tokens.isCapitalised(token)
                && tokens.firstLetter(token + 1) - tokens.firstLetter(token) == 1
                && text.substring(tokens.end(token), tokens.start(token + 1))
                        .strip()
                        .equals(".");
    }
}
