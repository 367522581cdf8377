package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.List;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Tokens;

/**
 * Puts the Arabic article that لل hides back into the names of a body: of للحرس الوطني the span is لحرس الوطني, and the name
 * الحرس الوطني.
 */
final class DefiniteArticles {
    private static final char LAM = 'ل';

    private final Tokens tokens;
    private final TaggedText tagged;

    DefiniteArticles(Tokens tokens, TaggedText tagged) {
        this.tokens = tokens;
        this.tagged = tagged;
    }

    /**
     * Names mentions with their articles.
     *
     * @param mentions in the order of the text, none overlapping another
     * @return the same, with other names where an article was hidden
     */
    List<EntityMention> putBack(List<EntityMention> mentions) {
        var named = new ArrayList<EntityMention>(mentions.size());
        var taken = new MentionTokens(tokens, mentions);
        for (int at = 0; at < mentions.size(); at++) {
            var mention = mentions.get(at);
            boolean hidden = taken.count(at) > 0 && followsLam(mention.start(), taken.first(at));
            named.add(
                    hidden
                            ? mention.withName(tagged.hiddenArticle(tokens, taken.first(at)) + mention.surface())
                            : mention);
        }
        return named;
    }

    /** Whether a name begins with a lam behind the clitic lam; the letters are folded, so vowels between them do not matter. */
    private boolean followsLam(int start, int token) {
        int clitics = tagged.clitics(token);
        int letter = tokens.firstLetter(token) + clitics;
        return clitics > 0
                && tokens.letter(letter) == LAM
                && tokens.letter(letter - 1) == LAM
                && tokens.origin(letter) == start;
    }
}
