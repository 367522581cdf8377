package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.List;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Tokens;

/**
 * Puts the article that لل hides back into the names of a body: of للحرس الوطني the span is لحرس الوطني, and the name
 * الحرس الوطني.
 */
final class HiddenArticles {
    private static final char LAM = 'ل';

    private final String body;
    private final Tokens tokens;
    private final TaggedText tagged;

    HiddenArticles(String body, Tokens tokens, TaggedText tagged) {
        this.body = body;
        this.tokens = tokens;
        this.tagged = tagged;
    }

    /** The mentions, by their names. */
    List<EntityMention> putBack(List<EntityMention> mentions) {
        if (mentions.stream().noneMatch(mention -> mayHide(mention.start()))) {
            return mentions;
        }
        var named = new ArrayList<EntityMention>(mentions.size());
        var taken = new MentionTokens(tokens, mentions);
        for (int at = 0; at < mentions.size(); at++) {
            var mention = mentions.get(at);
            named.add(taken.count(at) > 0 ? named(mention, taken.first(at)) : mention);
        }
        return named;
    }

    /** A mention, by its name. */
    EntityMention named(EntityMention mention, int firstToken) {
        return mayHide(mention.start())
                ? mention.withName(tagged.hiddenArticle(tokens, firstToken) + mention.surface())
                : mention;
    }

    private boolean mayHide(int start) {
        return start > 0 && body.charAt(start) == LAM && body.charAt(start - 1) == LAM;
    }
}
