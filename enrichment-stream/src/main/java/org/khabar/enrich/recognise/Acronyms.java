package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.Gaps;
import org.khabar.enrich.words.Tokens;

/**
 * Acronyms that an article explains, as in "the Oil and Gas Authority (OGA)" or "air quality index (AQI)": everywhere
 * in it they stand for what was named there, and for nothing where no name was. Which words an acronym is made of is
 * found as by Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text"
 * (2003). In scripts with capitals.
 */
final class Acronyms {
    private static final int MAX_LETTERS = 8;
    /** By which the words may outnumber the letters: of, and, по. */
    private static final int SMALL_WORDS = 5;
    /** What may follow an acronym in brackets. */
    private static final String CLOSING = "),;";
    /** What may stand between the words and the bracket. */
    private static final String BEFORE_BRACKET = " \u00a0\"»”'\u2019";

    private final String body;
    private final Tokens tokens;

    /** What an acronym stands for; no type where that is no name. */
    private record Meaning(@Nullable EntityType type, List<String> ids) {
        static final Meaning NOTHING = new Meaning(null, List.of());
    }

    Acronyms(String body, Tokens tokens) {
        this.body = body;
        this.tokens = tokens;
    }

    /** The mentions, those of explained acronyms as they were explained. */
    List<EntityMention> explain(List<EntityMention> mentions) {
        if (body.indexOf('(') < 0) {
            return mentions;
        }
        var meanings = meanings(mentions);
        if (meanings.isEmpty()) {
            return mentions;
        }
        var explained = new ArrayList<EntityMention>(mentions.size());
        var taken = new MentionTokens(tokens, mentions);
        int token = 0;
        for (int at = 0; at < mentions.size(); at++) {
            for (; token < taken.first(at); token++) {
                add(token, meanings, explained);
            }
            var mention = mentions.get(at);
            boolean mayBeAcronym = taken.count(at) == 1 && mention.candidates().isEmpty();
            if (mayBeAcronym && meaning(token, meanings) != null) {
                add(token, meanings, explained);
            } else {
                explained.add(mention);
            }
            token = taken.behind(at);
        }
        for (; token < tokens.count(); token++) {
            add(token, meanings, explained);
        }
        return List.copyOf(explained);
    }

    private void add(int token, Map<String, Meaning> meanings, List<EntityMention> explained) {
        var meaning = meaning(token, meanings);
        if (meaning == null || meaning.type() == null) {
            return;
        }
        int start = tokens.start(token);
        int end = start + lettersOfAcronym(token);
        explained.add(new EntityMention(meaning.type(), start, end, body.substring(start, end), meaning.ids()));
    }

    private @Nullable Meaning meaning(int token, Map<String, Meaning> meanings) {
        int length = lettersOfAcronym(token);
        return length == 0 ? null : meanings.get(body.substring(tokens.start(token), tokens.start(token) + length));
    }

    private Map<String, Meaning> meanings(List<EntityMention> mentions) {
        Map<String, Meaning> meanings = new HashMap<>();
        int next = 0;
        for (int token = 1; token < tokens.count(); token++) {
            int length = lettersOfAcronym(token);
            if (length == 0 || !isExplained(token)) {
                continue;
            }
            int first = firstExplaining(token, length);
            if (first == token) {
                continue;
            }
            while (next < mentions.size() && mentions.get(next).end() <= tokens.start(token - 1)) {
                next++;
            }
            var name = next < mentions.size() && mentions.get(next).start() < tokens.end(token - 1)
                    ? mentions.get(next)
                    : null;
            var acronym = body.substring(tokens.start(token), tokens.start(token) + length);
            if (name != null && name.type() != EntityType.PERSON && name.start() < tokens.end(first)) {
                meanings.putIfAbsent(acronym, new Meaning(name.type(), name.ids()));
            } else if (name == null && areSmall(first, token)) {
                meanings.putIfAbsent(acronym, Meaning.NOTHING);
            }
        }
        return meanings;
    }

    /** Whether a word stands in brackets, right behind others. */
    private boolean isExplained(int token) {
        int open = tokens.start(token) - 1;
        int behind = tokens.end(token);
        if (body.charAt(open) != '(' || behind == body.length() || CLOSING.indexOf(body.charAt(behind)) < 0) {
            return false;
        }
        for (int at = tokens.end(token - 1); at < open; at++) {
            if (BEFORE_BRACKET.indexOf(body.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean areSmall(int from, int to) {
        for (int token = from; token < to; token++) {
            if (!tokens.hasLowerCase(token) || tokens.isCapitalised(token)) {
                return false;
            }
        }
        return true;
    }

    /** Letters of an acronym, without the s of several (NBFCs); 0 where a word is none. */
    private int lettersOfAcronym(int token) {
        int start = tokens.start(token);
        int length = tokens.end(token) - start;
        if (length > 2 && body.charAt(start + length - 1) == 's') {
            length--;
        }
        if (length < 2 || length > MAX_LETTERS) {
            return 0;
        }
        for (int at = start; at < start + length; at++) {
            if (!Character.isUpperCase(body.charAt(at))) {
                return 0;
            }
        }
        return length;
    }

    /** The first of the words before an acronym that it is made of; the acronym itself where it is not. */
    private int firstExplaining(int acronym, int length) {
        int letter = length - 1;
        int atMost = Math.min(length + SMALL_WORDS, 2 * length);
        for (int token = acronym - 1; token >= 0 && token >= acronym - atMost; token--) {
            if (token < acronym - 1 && Gaps.bar(body, tokens.end(token), tokens.start(token + 1))) {
                return acronym;
            }
            for (int at = tokens.end(token) - 1; at >= tokens.start(token); at--) {
                boolean same = Character.toUpperCase(body.charAt(at)) == body.charAt(tokens.start(acronym) + letter);
                if (same && (letter > 0 || at == tokens.start(token)) && --letter < 0) {
                    return token;
                }
            }
        }
        return acronym;
    }
}
