package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.Gaps;
import org.khabar.enrich.tagger.Hashes;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Abbreviations;
import org.khabar.enrich.words.Tokens;

/**
 * Finds people again whom the article names in full, before or, if only one of them has that surname, below: the
 * whole name, where the tagger saw nothing of it or its last word, alone or with what follows; or a bare last word of
 * it, with or without Arabic clitics or a Russian ending. Where nothing else says that a bare word is a name, it must
 * not be a common one.
 */
final class SecondMentions {
    private static final int MIN_LETTERS = 3;
    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بلك";

    private final String body;
    private final Tokens tokens;
    private final TaggedText tagged;
    private final Map<Long, Bearer> people = new HashMap<>();
    /** The same of all people of the text, with an empty value for a word that several of them end with. */
    private final Map<Long, Optional<Bearer>> peopleOfWholeText = new HashMap<>();
    /** One of 64 bits for each hash of a name: most words of a text are told from them all at once. */
    private long namesSeen;

    /**
     * The mention whose last word it is, whether it is a common word, whether the text names him in full only behind,
     * and the stems of the words before it, the last of them first.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to it
    private record Bearer(EntityMention mention, boolean common, boolean namedLater, long[] before) {
        String id() {
            return mention.ids().get(0);
        }

        /** The same person by the name, in this or another case, or by the id. */
        boolean is(Bearer other) {
            return Arrays.equals(before, other.before) || id().equals(other.id());
        }
    }

    /** A bearer that was found, and how many letters of the token are clitics. */
    private record Found(Bearer bearer, int clitics) {
        /**
         * Whether it outweighs that the word was taken for something else: not what is left of a word, and no common
         * word; nor a body, before which its founder was not named yet (Dyson).
         */
        boolean outweighs(EntityType type) {
            return clitics == 0 && !bearer.common && !(bearer.namedLater && type == EntityType.ORGANIZATION);
        }
    }

    SecondMentions(String body, Tokens tokens, TaggedText tagged) {
        this.body = body;
        this.tokens = tokens;
        this.tagged = tagged;
    }

    /** All mentions, with those of people named before added. */
    List<EntityMention> add(List<EntityMention> mentions) {
        var taken = new MentionTokens(tokens, mentions);
        readAhead(mentions, taken);
        var all = new ArrayList<EntityMention>(mentions.size());
        int token = 0;
        for (int at = 0; at < mentions.size(); at++) {
            for (; token < taken.first(at); token++) {
                addSecond(token, all);
            }
            token = taken.behind(at);
            var mention = mentions.get(at);
            all.add(taken.count(at) > 0 ? inContext(mention, taken.first(at), token, end(all)) : mention);
        }
        for (; token < tokens.count(); token++) {
            addSecond(token, all);
        }
        return List.copyOf(all);
    }

    /** Headlines have the surname of people whom the text names in full below. */
    private void readAhead(List<EntityMention> mentions, MentionTokens taken) {
        for (int at = 0; at < mentions.size(); at++) {
            var mention = mentions.get(at);
            int surname = taken.behind(at) - 1;
            if (mention.type() == EntityType.PERSON
                    && mention.candidates().size() <= 1
                    && taken.count(at) > 1
                    && !tagged.isCommon(surname)) {
                var bearer = Optional.of(bearer(mention, taken.first(at), surname, true));
                keepAhead(tagged.hash(surname), bearer);
                keepAhead(tagged.stem(surname), bearer);
            }
        }
    }

    private void keepAhead(long name, Optional<Bearer> bearer) {
        peopleOfWholeText.merge(name, bearer, SecondMentions::onlyBearer);
        namesSeen |= 1L << name;
    }

    private static Optional<Bearer> onlyBearer(Optional<Bearer> one, Optional<Bearer> other) {
        return one.filter(bearer -> other.filter(bearer::is).isPresent());
    }

    /**
     * Remembers a person's full name. A bare one stands for whom it was remembered of, also where it was taken for a
     * place or a body that nothing is known of: one word alone tells the tagger less than the full name did.
     */
    private EntityMention inContext(EntityMention mention, int first, int behind, int taken) {
        if (behind - first > 1) {
            if (mention.type() != EntityType.PERSON) {
                return mention;
            }
            var whole = mention.candidates().isEmpty() ? find(first) : null;
            if (whole != null && start(first, whole, taken) < tokens.start(first)) {
                return person(start(first, whole, taken), tokens.end(first), whole);
            }
            remember(mention, first, behind - 1);
            return mention;
        }
        var found = mention.candidates().isEmpty() ? find(first) : null;
        return found == null || (mention.type() != EntityType.PERSON && !found.outweighs(mention.type()))
                ? mention
                : person(Math.min(mention.start(), start(first, found, taken)), mention.end(), found);
    }

    /** Where the last of the mentions ends, before which no other may begin. */
    private static int end(List<EntityMention> mentions) {
        return mentions.isEmpty() ? 0 : mentions.get(mentions.size() - 1).end();
    }

    private EntityMention person(int start, int end, Found found) {
        int whole = Abbreviations.endWithPoint(body, start, end);
        return new EntityMention(
                EntityType.PERSON, start, whole, body.substring(start, whole), List.of(found.bearer.id()));
    }

    private void remember(EntityMention mention, int first, int surname) {
        if (mention.candidates().size() > 1) {
            return;
        }
        var bearer = bearer(mention, first, surname, false);
        remember(tagged.hash(surname), bearer);
        remember(tagged.stem(surname), bearer);
    }

    private Bearer bearer(EntityMention mention, int first, int surname, boolean namedLater) {
        var before = new long[surname - first];
        for (int back = 1; back <= before.length; back++) {
            before[back - 1] = tagged.stem(surname - back);
        }
        return new Bearer(mention, tagged.isCommon(surname), namedLater, before);
    }

    private void remember(long name, Bearer bearer) {
        people.put(name, bearer);
        namesSeen |= 1L << name;
    }

    private @Nullable Bearer bearer(long name) {
        if ((namesSeen >>> name & 1) == 0) {
            return null;
        }
        var before = people.get(name);
        return before == null
                ? peopleOfWholeText.getOrDefault(name, Optional.empty()).orElse(null)
                : before;
    }

    private void addSecond(int token, List<EntityMention> all) {
        var found = find(token);
        if (found == null || Character.isLowerCase(body.charAt(tokens.start(token)))) {
            return;
        }
        int start = start(token, found, end(all));
        if (!found.bearer.common || start < tokens.start(token)) {
            all.add(person(start, tokens.end(token), found));
        }
    }

    /**
     * Where the name of a bearer begins that ends with a word: before it where the whole name stands there once more.
     */
    private int start(int token, Found found, int taken) {
        int bare = tokens.origin(tokens.firstLetter(token) + found.clitics);
        if (found.clitics > 0) {
            return bare;
        }
        int first = token;
        for (long word : found.bearer.before) {
            boolean isBehindConjunction = first < token && tagged.clitics(first) > 0;
            if (first == 0
                    || isBehindConjunction
                    || tokens.start(first - 1) < taken
                    || tagged.stem(first - 1) != word
                    || Gaps.bar(body, tokens.end(first - 1), tokens.start(first))) {
                return bare;
            }
            first--;
        }
        return tokens.origin(tokens.firstLetter(first) + tagged.clitics(first));
    }

    private @Nullable Found find(int token) {
        int first = tokens.firstLetter(token);
        int end = tokens.firstLetter(token + 1);
        if (namesSeen == 0 || end - first < MIN_LETTERS) {
            return null;
        }
        var bearer = bearer(tagged.hash(token));
        if (bearer != null) {
            return new Found(bearer, 0);
        }
        int conjunction = CONJUNCTIONS.indexOf(tokens.letter(first)) < 0 ? 0 : 1;
        int clitics = PREPOSITIONS.indexOf(tokens.letter(first + conjunction)) < 0 ? conjunction : conjunction + 1;
        for (int off = 1; off <= clitics && end - first - off >= MIN_LETTERS; off++) {
            bearer = bearer(Hashes.of(tokens.letters(), first + off, end));
            if (bearer != null) {
                return new Found(bearer, off);
            }
        }
        var inflected = bearer(tagged.stem(token));
        return inflected == null ? null : new Found(inflected, tagged.clitics(token));
    }
}
