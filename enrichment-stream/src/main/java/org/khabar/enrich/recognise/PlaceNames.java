package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.List;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.Gaps;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Tokens;

/** Puts the kind words before the names of places into them: of улице Ленина taggers and the catalogue see Ленина. */
final class PlaceNames {
    private static final String OPENING = "«\"“„";

    private final String body;
    private final Tokens tokens;
    private final TaggedText tagged;

    PlaceNames(String body, Tokens tokens, TaggedText tagged) {
        this.body = body;
        this.tokens = tokens;
        this.tagged = tagged;
    }

    /**
     * The whole names of places.
     *
     * @param mentions in the order of the text, none overlapping another
     * @return the same, some of them longer
     */
    List<EntityMention> complete(List<EntityMention> mentions) {
        var complete = new ArrayList<EntityMention>(mentions.size());
        var taken = new MentionTokens(tokens, mentions);
        int behindLast = 0;
        for (int at = 0; at < mentions.size(); at++) {
            var mention = mentions.get(at);
            boolean mayBeLonger = mention.type() == EntityType.LOCATION && taken.first(at) > behindLast;
            complete.add(mayBeLonger ? withKind(mention, taken.first(at) - 1) : mention);
            behindLast = taken.behind(at);
        }
        return complete;
    }

    private EntityMention withKind(EntityMention mention, int before) {
        boolean isIsland = KindWords.ISLAND.contain(tagged, before);
        var kinds = isIsland ? KindWords.ISLAND : KindWords.PLACE;
        if (!kinds.contain(tagged, before)) {
            return mention;
        }
        if (kinds.maySpeakOfSeveral(tagged, before) && isTownOrCountry(mention)) {
            return mention;
        }
        int end = end(tokens.end(before), mention);
        if (end < 0) {
            return mention;
        }
        int start = tokens.origin(tokens.firstLetter(before) + tagged.clitics(before));
        boolean isTheSame = isIsland || !isTownOrCountry(mention);
        return new EntityMention(
                EntityType.LOCATION,
                start,
                end,
                body.substring(start, end),
                isTheSame ? mention.candidates() : List.of());
    }

    /** Where the name ends, with the closing mark where it is quoted behind its kind; -1 where it does not belong to that. */
    private int end(int kindEnd, EntityMention mention) {
        int length = mention.start() - kindEnd;
        if (length < 1 || length > 2 || !Character.isSpaceChar(body.charAt(kindEnd))) {
            return -1;
        }
        if (length == 1) {
            return mention.end();
        }
        boolean quoted = OPENING.indexOf(body.charAt(kindEnd + 1)) >= 0
                && mention.end() < body.length()
                && Gaps.isClosingMark(body.charAt(mention.end()));
        return quoted ? mention.end() + 1 : -1;
    }

    private static boolean isTownOrCountry(EntityMention mention) {
        return PlaceIds.isTown(mention) || PlaceIds.isCountry(mention);
    }
}
