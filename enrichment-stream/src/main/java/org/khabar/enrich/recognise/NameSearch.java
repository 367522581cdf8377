package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.words.Abbreviations;
import org.khabar.enrich.words.Tokens;

/**
 * One search for names in one body, from left to right: at each word the longest name that begins there and counts,
 * then on behind it. Remembers who and what was named, since that decides whether weak names count.
 */
final class NameSearch {
    /** Letters of a name of one word that is found behind clitics. */
    private static final int MIN_WITHOUT_CLITICS = 3;

    private final NameIndex names;
    private final String body;
    private final ArticleLanguage language;
    private final Tokens tokens;
    private final int[] words;
    private final BitSet named = new BitSet();
    private final List<EntityMention> mentions = new ArrayList<>();
    private final List<NamelessPhrases.Phrase> phrases = new ArrayList<>();

    /**
     * What is known of a text.
     *
     * @param mentions names of the catalogue, in the order of the text
     * @param phrases phrases that name nothing
     */
    record Found(List<EntityMention> mentions, NamelessPhrases phrases) {}

    /** The longest name at the present word: where it ends (a token), where it begins (a letter), its readings. */
    private int bestEnd;

    private int bestLetter;
    private List<NameReading> best = List.of();

    NameSearch(NameIndex names, String body, Tokens tokens, ArticleLanguage language) {
        this.names = names;
        this.body = body;
        this.language = language;
        this.tokens = tokens;
        this.words = new int[tokens.count()];
        for (int token = 0; token < words.length; token++) {
            words[token] =
                    names.vocabulary().find(tokens.letters(), tokens.firstLetter(token), tokens.firstLetter(token + 1));
        }
    }

    Found run() {
        boolean clitics = language.hasClitics();
        for (int token = 0; token < words.length; ) {
            bestEnd = token;
            if (words[token] != Vocabulary.UNKNOWN) {
                follow(token, words[token], tokens.firstLetter(token));
            }
            if (clitics) {
                int first = token;
                Clitics.strip(tokens, token, names.vocabulary(), (word, letter) -> follow(first, word, letter));
            }
            if (bestEnd > token) {
                mention(token);
            }
            token = Math.max(bestEnd, token + 1);
        }
        return new Found(List.copyOf(mentions), new NamelessPhrases(body, phrases));
    }

    /** Follows the names that begin with a word at a token, and keeps the longest that counts. */
    private void follow(int first, int firstWord, int letter) {
        int node = names.trie().child(NameTrie.ROOT, firstWord);
        int end = first + 1;
        while (node != NameTrie.NONE) {
            if (end > bestEnd) {
                keepIfItCounts(node, first, end, letter);
            }
            if (end == words.length || words[end] == Vocabulary.UNKNOWN || !isOneName(end - 1)) {
                return;
            }
            node = names.trie().child(node, words[end++]);
        }
    }

    private void keepIfItCounts(int node, int first, int end, int letter) {
        var readings = names.trie().readings(node);
        if (readings.isEmpty() || (end == first + 1 && isPieceOfWord(first, letter))) {
            return;
        }
        var counting = counting(readings, first);
        if (!counting.isEmpty()) {
            best = counting;
            bestEnd = end;
            bestLetter = letter;
        }
    }

    /** Two letters that clitics leave are hardly ever a name, but begin some (لبي بي سي). */
    private boolean isPieceOfWord(int token, int letter) {
        return letter > tokens.firstLetter(token) && tokens.firstLetter(token + 1) - letter < MIN_WITHOUT_CLITICS;
    }

    /** The readings that count here; those of what was named before are preferred to others. */
    private List<NameReading> counting(List<NameReading> readings, int first) {
        var strong = new ArrayList<NameReading>(readings.size());
        var known = new ArrayList<NameReading>(readings.size());
        for (var reading : readings) {
            if (!language.accepts(reading.language()) || !reading.hasCapitalsOf(tokens, first)) {
                continue;
            }
            if (isPartOfAnotherPersonsName(reading, first)) {
                continue;
            }
            if (reading.weak()) {
                if (isKnown(reading)) {
                    known.add(reading);
                }
            } else {
                strong.add(reading);
            }
        }
        return known.isEmpty() ? strong : known;
    }

    private boolean isKnown(NameReading reading) {
        if (named.get(reading.entity())) {
            return true;
        }
        int place = names.within(reading.entity());
        return reading.type() == EntityType.LOCATION && place != NameReading.NO_ENTITY && named.get(place);
    }

    /**
     * A surname behind a given name or an initial that does not go with it names somebody else (محمد عون is not ميشال
     * عون), and so does what follows a father's بن.
     */
    private boolean isPartOfAnotherPersonsName(NameReading reading, int first) {
        if (reading.type() != EntityType.PERSON || first == 0) {
            return false;
        }
        int before = words[first - 1];
        if (reading.words() == 1 && isInitial(first - 1)) {
            return !names.hasInitial(reading.entity(), tokens.letter(tokens.firstLetter(first - 1)));
        }
        boolean another = names.isChildOf(before) || (reading.words() == 1 && names.isGivenName(before));
        return another && isOneName(first - 1);
    }

    /** True for a single capital with a point behind it, right before the next word. */
    private boolean isInitial(int token) {
        boolean letter = tokens.firstLetter(token + 1) - tokens.firstLetter(token) == 1 && tokens.isCapitalised(token);
        return letter && NameGaps.isPointBetween(body, tokens.end(token), tokens.start(token + 1));
    }

    private void mention(int first) {
        var reading = best.get(0);
        var type = reading.type();
        int start = start(first, reading);
        int end = Abbreviations.endWithPoint(body, start, tokens.end(bestEnd - 1));
        if (type == null) {
            phrases.add(new NamelessPhrases.Phrase(start, end, bestEnd - first));
            return;
        }
        if (NameGaps.isCurrency(body, end)) {
            return;
        }
        mentions.add(new EntityMention(type, start, end, body.substring(start, end), candidates(reading)));
    }

    /** Initials belong to the name; words that only had to be there do not. */
    private int start(int first, NameReading reading) {
        if (reading.contextWords() > 0) {
            return tokens.start(first + reading.contextWords());
        }
        if (reading.type() != EntityType.PERSON || first == 0 || !isInitial(first - 1)) {
            return tokens.origin(bestLetter);
        }
        int initial = first - 1;
        while (initial > 0 && isInitial(initial - 1)) {
            initial--;
        }
        return tokens.start(initial);
    }

    private List<String> candidates(NameReading first) {
        if (best.size() == 1) {
            remember(first);
            return first.ids();
        }
        var ids = new LinkedHashSet<String>();
        for (var reading : best) {
            if (reading.type() == first.type() && reading.contextWords() == first.contextWords()) {
                ids.addAll(reading.ids());
            }
        }
        if (ids.size() == 1) {
            remember(first);
        }
        return List.copyOf(ids);
    }

    private void remember(NameReading reading) {
        if (reading.entity() != NameReading.NO_ENTITY) {
            named.set(reading.entity());
        }
    }

    /** True where what stands between a token and the next may stand inside a name. */
    private boolean isOneName(int token) {
        int from = tokens.end(token);
        int to = tokens.start(token + 1);
        boolean initial =
                tokens.firstLetter(token + 1) - tokens.firstLetter(token) <= NameGaps.MAX_ABBREVIATION_LETTERS;
        return NameGaps.mayStandInside(body, from, to, initial);
    }
}
