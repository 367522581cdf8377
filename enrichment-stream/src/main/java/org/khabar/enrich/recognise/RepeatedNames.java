package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.NameIds;
import org.khabar.enrich.tagger.Gaps;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Abbreviations;
import org.khabar.enrich.words.Tokens;

/**
 * Names that were not found in the catalogue, compared over the whole article: each names what it was mostly taken
 * for, and one that was seen at least twice, and not more often missed, is found everywhere. Clitics and case endings
 * do not count. Common words are never added, and without a model of the language any word may be one.
 */
final class RepeatedNames {
    private static final int MIN_SEEN = 2;
    /** Longer names are not compared. */
    private static final int MAX_WORDS = 10;
    /** Any odd number; it makes the order of words count. */
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final String body;
    private final Tokens tokens;
    private final TaggedText tagged;
    private final Map<Long, Name> names = new HashMap<>();
    /** One of 64 bits for the first word of each name: most words of a text are told from them all at once. */
    private long firstWords;

    private int mostWords;

    /** One name of the article, and what became of it. */
    private static final class Name {
        private final int words;
        private final boolean common;
        private final Map<EntityType, Integer> seen = new EnumMap<>(EntityType.class);
        private EntityType type;
        private int timesSeen;
        private int timesMissed;

        Name(EntityType type, int words, boolean common) {
            this.type = type;
            this.words = words;
            this.common = common;
        }

        void seenAs(EntityType other) {
            timesSeen++;
            int times = seen.merge(other, 1, Integer::sum);
            if (times > seen.getOrDefault(type, 0)) {
                type = other;
            }
        }

        boolean isEverywhere() {
            return isSure() && timesSeen >= timesMissed;
        }

        boolean isSure() {
            return !common && timesSeen >= MIN_SEEN;
        }

        void missed() {
            timesMissed++;
        }
    }

    /** A place where a name stands that was not seen there. */
    private record Missed(int firstToken, int lastToken, Name name) {}

    RepeatedNames(String body, Tokens tokens, TaggedText tagged) {
        this.body = body;
        this.tokens = tokens;
        this.tagged = tagged;
    }

    /** The mentions, with those added that were missed. */
    List<EntityMention> complete(List<EntityMention> mentions) {
        var taken = new boolean[tokens.count()];
        var nameOf = names(mentions, taken);
        if (names.isEmpty()) {
            return mentions;
        }
        var missed = missed(taken);
        var all = new ArrayList<EntityMention>(mentions.size() + missed.size());
        int next = 0;
        for (int at = 0; at < mentions.size(); at++) {
            var mention = mentions.get(at);
            while (next < missed.size() && tokens.start(missed.get(next).firstToken()) < mention.start()) {
                add(missed.get(next++), all);
            }
            var name = nameOf[at];
            all.add(
                    name == null || name.type == mention.type()
                            ? mention
                            : mention(name.type, mention.start(), mention.end()));
        }
        missed.subList(next, missed.size()).forEach(each -> add(each, all));
        return List.copyOf(all);
    }

    /** Counts the names, and says which each mention is; none where the catalogue knows it. */
    private @Nullable Name[] names(List<EntityMention> mentions, boolean[] taken) {
        var nameOf = new @Nullable Name[mentions.size()];
        var tokensOf = new MentionTokens(tokens, mentions);
        for (int at = 0; at < nameOf.length; at++) {
            var mention = mentions.get(at);
            int words = tokensOf.count(at);
            Arrays.fill(taken, tokensOf.first(at), tokensOf.behind(at), true);
            if (words > 0 && words <= MAX_WORDS && mention.candidates().stream().allMatch(NameIds::isMadeOfName)) {
                nameOf[at] = name(tokensOf.first(at), tokensOf.behind(at), mention.type());
            }
        }
        return nameOf;
    }

    private Name name(int first, int behind, EntityType type) {
        long key = 0;
        boolean common = true;
        for (int token = first; token < behind; token++) {
            key = key(key, token);
            common &= tagged.isCommon(token);
        }
        var name = names.get(key);
        if (name == null) {
            name = new Name(type, behind - first, common);
            names.put(key, name);
        }
        name.seenAs(type);
        firstWords |= 1L << key(0, first);
        mostWords = Math.max(mostWords, behind - first);
        return name;
    }

    private List<Missed> missed(boolean[] taken) {
        var missed = new ArrayList<Missed>();
        for (int token = 0; token < taken.length; token++) {
            boolean mayBegin = !taken[token]
                    && (firstWords >>> key(0, token) & 1) != 0
                    && !Character.isLowerCase(body.charAt(tokens.start(token)));
            var found = mayBegin ? longest(token, taken) : null;
            if (found != null) {
                found.name().missed();
                missed.add(found);
                token = found.lastToken();
            }
        }
        return missed;
    }

    /** The longest name that begins with a word and may be added. */
    private @Nullable Missed longest(int first, boolean[] taken) {
        Missed longest = null;
        long key = 0;
        for (int token = first; token < taken.length && token < first + mostWords && !taken[token]; token++) {
            if (token > first && Gaps.bar(body, tokens.end(token - 1), tokens.start(token))) {
                break;
            }
            key = key(key, token);
            var name = names.get(key);
            if (name != null && name.words == token - first + 1 && name.isSure()) {
                longest = new Missed(first, token, name);
            }
        }
        return longest;
    }

    private void add(Missed missed, List<EntityMention> all) {
        if (missed.name().isEverywhere()) {
            int letter = tokens.firstLetter(missed.firstToken()) + tagged.clitics(missed.firstToken());
            all.add(mention(missed.name().type, tokens.origin(letter), tokens.end(missed.lastToken())));
        }
    }

    private EntityMention mention(EntityType type, int start, int lastEnd) {
        int end = Abbreviations.endWithPoint(body, start, lastEnd);
        return new EntityMention(type, start, end, body.substring(start, end), List.of());
    }

    private long key(long before, int token) {
        return (before + tagged.stem(token)) * FACTOR;
    }
}
