package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.List;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Tokens;

/** Puts the kind words before the names of places into them: of улице Ленина taggers and the catalogue see Ленина. */
final class PlaceNames {
    private static final String OPENING = "«\"“„";
    private static final String CLOSING = "»\"”“";

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
        boolean isLand = KindWords.LAND.contain(tagged, before);
        if (!isLand && !KindWords.PLACE.contain(tagged, before)) {
            return mention;
        }
        var gap = body.substring(tokens.end(before), Math.max(tokens.end(before), mention.start()));
        boolean quoted = gap.length() == 2 && gap.charAt(0) == ' ' && OPENING.indexOf(gap.charAt(1)) >= 0;
        if (!quoted && !gap.equals(" ")) {
            return mention;
        }
        int start = tokens.origin(tokens.firstLetter(before) + tagged.clitics(before));
        int end = quoted ? behindQuote(mention.end()) : mention.end();
        return new EntityMention(
                EntityType.LOCATION, start, end, body.substring(start, end), isLand ? mention.candidates() : List.of());
    }

    private int behindQuote(int end) {
        return end < body.length() && CLOSING.indexOf(body.charAt(end)) >= 0 ? end + 1 : end;
    }
}
