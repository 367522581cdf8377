package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.NameIds;
import org.khabar.enrich.tagger.Tagger;
import org.khabar.enrich.words.Tokens;

/**
 * Finds people again whom the article named in full before: a bare last word of their name, with or without Arabic clitics
 * or a Russian ending, is a mention of them. Where nothing else says that it is a name, it must not be a common word.
 */
final class SecondMentions {
    private static final int MIN_LETTERS = 3;
    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بلك";

    private final String body;
    private final Tokens tokens;
    private final Tagger tagger;
    private final Map<String, Bearer> people = new HashMap<>();

    /** Whose last word of the name it is, and whether it is a common word. */
    private record Bearer(String id, boolean common) {}

    /** A bearer that was found, and how many letters of the token are clitics. */
    private record Found(Bearer bearer, int clitics) {}

    SecondMentions(String body, Tokens tokens, Tagger tagger) {
        this.body = body;
        this.tokens = tokens;
        this.tagger = tagger;
    }

    /** All mentions, with those of bare surnames added. */
    List<EntityMention> add(List<EntityMention> mentions) {
        var all = new ArrayList<EntityMention>(mentions.size());
        int token = 0;
        for (var mention : mentions) {
            for (; token < tokens.count() && tokens.end(token) <= mention.start(); token++) {
                addBareSurname(token, all);
            }
            int first = token;
            while (token < tokens.count() && tokens.start(token) < mention.end()) {
                token++;
            }
            all.add(mention.type() == EntityType.PERSON && first < token ? person(mention, first, token) : mention);
        }
        for (; token < tokens.count(); token++) {
            addBareSurname(token, all);
        }
        return List.copyOf(all);
    }

    /** Remembers a full name; a bare one stands for whom it was remembered of. */
    private EntityMention person(EntityMention mention, int first, int behind) {
        if (behind - first > 1) {
            remember(mention, behind - 1);
            return mention;
        }
        var found = mention.candidates().isEmpty() ? find(first) : null;
        return found == null
                ? mention
                : new EntityMention(
                        mention.type(), mention.start(), mention.end(), mention.surface(), List.of(found.bearer.id));
    }

    private void remember(EntityMention mention, int surname) {
        if (mention.candidates().size() > 1) {
            return;
        }
        var id = mention.candidates().isEmpty()
                ? NameIds.of(EntityType.PERSON, mention.surface())
                : mention.candidates().get(0);
        var bearer = new Bearer(id, tagger.isCommon(tokens, surname));
        people.put(tokens.text(surname), bearer);
        people.put(tagger.stem(tokens, surname), bearer);
    }

    private void addBareSurname(int token, List<EntityMention> all) {
        var found = find(token);
        if (found == null || found.bearer.common || Character.isLowerCase(body.charAt(tokens.start(token)))) {
            return;
        }
        int start = tokens.origin(tokens.firstLetter(token) + found.clitics);
        int end = tokens.end(token);
        var surface = body.substring(start, end);
        all.add(new EntityMention(EntityType.PERSON, start, end, surface, List.of(found.bearer.id)));
    }

    private @Nullable Found find(int token) {
        int letters = tokens.firstLetter(token + 1) - tokens.firstLetter(token);
        if (people.isEmpty() || letters < MIN_LETTERS) {
            return null;
        }
        var word = tokens.text(token);
        int conjunction = CONJUNCTIONS.indexOf(word.charAt(0)) < 0 ? 0 : 1;
        int clitics = PREPOSITIONS.indexOf(word.charAt(conjunction)) < 0 ? conjunction : conjunction + 1;
        var bearer = people.get(word);
        if (bearer != null) {
            return new Found(bearer, 0);
        }
        for (int off = 1; off <= clitics && letters - off >= MIN_LETTERS; off++) {
            bearer = people.get(word.substring(off));
            if (bearer != null) {
                return new Found(bearer, off);
            }
        }
        var inflected = people.get(tagger.stem(tokens, token));
        return inflected == null ? null : new Found(inflected, tagger.clitics(tokens, token));
    }
}
