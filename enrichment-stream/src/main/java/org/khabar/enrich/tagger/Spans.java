package org.khabar.enrich.tagger;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.words.Abbreviations;
import org.khabar.enrich.words.Tokens;

/** Makes names of labels: clitics, titles of people, kinds of bodies and other words at the front are left out. */
final class Spans {
    /** As the names of peoples and countries end where they are adjectives. */
    private static final Pattern ADJECTIVE = Pattern.compile("[а-я-]+ск(?:ий|ая|ое|ие|ого|ой|ому|им|ом|ую|их|ими)");

    private static final String PRESS = "пресс";
    private static final Pattern PRESS_OFFICE = Pattern.compile("(служб|центр).{0,3}");

    /** Hardly anything but people is called so. */
    private static final Set<String> COURTESY = Set.of("mr", "mrs", "ms");

    /** The letters that stand behind it in Watson, Williams, Wood. */
    private static final String BEHIND_FOREIGN_W = "واي";

    private final Titles titles;
    private final Particles particles;
    private final Lexicon lexicon;

    Spans(Titles titles, Particles particles, Lexicon lexicon) {
        this.titles = titles;
        this.particles = particles;
        this.lexicon = lexicon;
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
                var type = first < at && COURTESY.contains(tokens.text(sentence.first + first))
                        ? EntityType.PERSON
                        : Labels.TYPES.get(Labels.type(labels[at]));
                int begin = beginning(sentence, tokens, first, at, type);
                if (begin <= at) {
                    boolean person = type == EntityType.PERSON;
                    int last = person
                            ? lastCapital(sentence, tokens, begin, at)
                            : beforeKind(sentence, tokens, begin, at, type);
                    if (!namesNothing(sentence, tokens, begin, last, type)) {
                        int initial = person ? firstInitial(text, sentence, tokens, begin, behindLast) : begin;
                        spans.add(quoted(text, sentence, tokens, initial, last, type));
                    }
                }
                behindLast = at + 1;
            }
        }
    }

    /**
     * An adjective is no place, and a kind of body or a legal form alone no body; in scripts with capitals the kind
     * is one if it has a capital.
     */
    private boolean namesNothing(Sentence sentence, Tokens tokens, int first, int last, EntityType type) {
        return switch (type) {
            case LOCATION -> isAdjective(sentence, tokens, first, last) || titles.endNoName(type, sentence.words[last]);
            case ORGANIZATION ->
                first == last
                        && !tokens.hasLowerCase(sentence.first + first)
                        && titles.standBefore(type, sentence.words[first]);
            default -> false;
        };
    }

    /** The first word of a name; behind its last where nothing of it is one. */
    private int beginning(Sentence sentence, Tokens tokens, int from, int last, EntityType type) {
        int first = type == EntityType.ORGANIZATION ? behindPressOffice(sentence, tokens, from, last) : from;
        while (first < last && standsOutside(sentence, tokens, first, type)) {
            first++;
        }
        return type == EntityType.ORGANIZATION
                ? behindKind(sentence, tokens, first, last)
                : firstCapital(sentence, tokens, first, last);
    }

    /** A body's press office is the body that speaks; one that no name follows is none. */
    private static int behindPressOffice(Sentence sentence, Tokens tokens, int from, int last) {
        if (from == last
                || !tokens.text(sentence.first + from).equals(PRESS)
                || !PRESS_OFFICE.matcher(tokens.text(sentence.first + from + 1)).matches()) {
            return from;
        }
        for (int at = from + 2; at <= last; at++) {
            if (tokens.isCapitalised(sentence.first + at)) {
                return from + 2;
            }
        }
        return last + 1;
    }

    /**
     * A kind of body with a capital that no sentence begins with is part of an official name (Организация
     * Объединённых Наций); in capitals altogether it is a legal form (ООО).
     */
    private boolean standsOutside(Sentence sentence, Tokens tokens, int at, EntityType type) {
        if (isDomain(sentence, tokens, at)) {
            return false;
        }
        int token = sentence.first + at;
        boolean official =
                type == EntityType.ORGANIZATION && at > 0 && tokens.isCapitalised(token) && tokens.hasLowerCase(token);
        return !official && titles.standBefore(type, sentence.words[at]);
    }

    /**
     * Where the name itself is foreign or in quotation marks, what the body is stands outside also with words before it
     * (американская компания Intel); else it may be part of the name (Московская телекомпания).
     */
    private int behindKind(Sentence sentence, Tokens tokens, int from, int last) {
        int first = from;
        for (int at = from; at < last; at++) {
            boolean foreign = !isLatin(tokens, sentence.first + at)
                    && isLatin(tokens, sentence.first + at + 1)
                    && !isDomain(sentence, tokens, at);
            if ((foreign || sentence.gaps[at + 1] == Gaps.QUOTE)
                    && titles.standBefore(EntityType.ORGANIZATION, sentence.words[at])) {
                first = at + 1;
            }
        }
        return first;
    }

    /** Whether nothing but a point stands between a word and the next (Газета.Ru). */
    private static boolean isDomain(Sentence sentence, Tokens tokens, int at) {
        int token = sentence.first + at;
        return sentence.gaps[at + 1] == Gaps.POINT && tokens.start(token + 1) - tokens.end(token) == 1;
    }

    private static boolean isLatin(Tokens tokens, int token) {
        char letter = tokens.letter(tokens.firstLetter(token));
        return letter >= 'a' && letter <= 'z';
    }

    /** No person's name ends with a number or, in scripts with capitals, with a small word. */
    private static int lastCapital(Sentence sentence, Tokens tokens, int from, int last) {
        int at = last;
        while (at > from && isSmall(tokens, sentence.first + at)) {
            at--;
        }
        return at;
    }

    private static boolean isSmall(Tokens tokens, int token) {
        return Character.isDigit(tokens.letter(tokens.firstLetter(token)))
                || (tokens.hasLowerCase(token) && !tokens.isCapitalised(token));
    }

    /**
     * Russian writes British, Belarusian small but at the beginning of a sentence, and they are no names of places; a
     * town that is named so and stands there is known to the catalogue, or missed.
     */
    private static boolean isAdjective(Sentence sentence, Tokens tokens, int first, int last) {
        if (first != 0 || last != 0 || sentence.length() == 1 || sentence.gaps[1] != Gaps.SPACE) {
            return false;
        }
        int next = sentence.first + 1;
        return tokens.hasLowerCase(next)
                && !tokens.isCapitalised(next)
                && ADJECTIVE.matcher(tokens.text(sentence.first)).matches();
    }

    /** What a body or a place is stands outside behind it where it is written small. */
    private int beforeKind(Sentence sentence, Tokens tokens, int from, int last, EntityType type) {
        int token = sentence.first + last;
        boolean kind = last > from
                && tokens.hasLowerCase(token)
                && !tokens.isCapitalised(token)
                && titles.standBehind(type, sentence.words[last]);
        return kind ? last - 1 : last;
    }

    /**
     * A name whose end alone stands in quotation marks: of a body it is all of the name where what stands before says only what
     * it is, written small or in Arabic; else the closing mark is part of the name as the opening one is.
     */
    private NameSpan quoted(String text, Sentence sentence, Tokens tokens, int first, int last, EntityType type) {
        int quote = last;
        while (quote > first && sentence.gaps[quote] != Gaps.QUOTE) {
            quote--;
        }
        var span = span(text, sentence, tokens, first, last, type);
        if (quote == first || type == EntityType.PERSON || !isClosed(text, span.end())) {
            return span;
        }
        for (int at = first; at < quote; at++) {
            boolean isSmall = !tokens.isCapitalised(sentence.first + at);
            if (type != EntityType.ORGANIZATION || !isSmall || (at > first && sentence.gaps[at] == Gaps.QUOTE)) {
                return span.withEnd(span.end() + 1);
            }
        }
        return span(text, sentence, tokens, quote, last, type);
    }

    private static boolean isClosed(String text, int end) {
        return end < text.length() && Gaps.isClosingMark(text.charAt(end));
    }

    private NameSpan span(String text, Sentence sentence, Tokens tokens, int first, int last, EntityType type) {
        int firstToken = sentence.first + first;
        int lastToken = sentence.first + last;
        int letter = tokens.firstLetter(firstToken) + clitic(text, sentence, tokens, first, type);
        int start = tokens.origin(letter);
        int end = Abbreviations.endWithPoint(text, start, tokens.end(lastToken));
        return new NameSpan(type, firstToken, lastToken, start, end);
    }

    /** How many letters of a name's first word are no part of it: none where the word is in a list and what is left in none (فالنتين). */
    private int clitic(String text, Sentence sentence, Tokens tokens, int first, EntityType type) {
        var word = sentence.words[first];
        boolean isListed = isListed(word.hash());
        if (word.clitic() == 0) {
            return !isListed && type == EntityType.PERSON && isEnumerated(text, sentence, tokens, first) ? 1 : 0;
        }
        return isListed && !isListed(word.stem()) ? 0 : word.clitic();
    }

    private boolean isListed(long hash) {
        return Lexicon.flags(lexicon.factsOf(hash)) != 0;
    }

    /**
     * Whether a word that no list has, and so seems to have no clitic, begins with the "and" of an enumeration: behind a
     * comma. Of a foreign W it may be the first letter.
     */
    private boolean isEnumerated(String text, Sentence sentence, Tokens tokens, int at) {
        int from = tokens.firstLetter(sentence.first + at);
        int length = tokens.firstLetter(sentence.first + at + 1) - from;
        return lexicon.morphology() == Morphology.CLITICS
                && sentence.gaps[at] == Gaps.COMMA
                && length > 2
                && tokens.letter(from) == 'و'
                && BEHIND_FOREIGN_W.indexOf(text.charAt(tokens.origin(from + 1))) < 0;
    }

    /**
     * In scripts with capitals a person's or a place's name begins with one, or with a particle (von der Leyen)
     * before one; behind the last word where there is none.
     */
    private int firstCapital(Sentence sentence, Tokens tokens, int from, int last) {
        int first = from;
        for (int at = from; at <= last; at++) {
            int token = sentence.first + at;
            if (!tokens.hasLowerCase(token) || tokens.isCapitalised(token)) {
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
