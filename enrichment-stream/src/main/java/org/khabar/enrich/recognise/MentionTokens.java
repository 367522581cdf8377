package org.khabar.enrich.recognise;

import java.util.List;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.words.Tokens;

/** Which tokens of a text its mentions take. */
final class MentionTokens {
    private final int[] first;
    private final int[] behind;

    /** @param mentions in the order of the text, none overlapping another */
    MentionTokens(Tokens tokens, List<EntityMention> mentions) {
        first = new int[mentions.size()];
        behind = new int[mentions.size()];
        int token = 0;
        for (int at = 0; at < first.length; at++) {
            var mention = mentions.get(at);
            while (token < tokens.count() && tokens.end(token) <= mention.start()) {
                token++;
            }
            first[at] = token;
            while (token < tokens.count() && tokens.start(token) < mention.end()) {
                token++;
            }
            behind[at] = token;
        }
    }

    /** The first token of a mention. */
    int first(int mention) {
        return first[mention];
    }

    /** The first token behind a mention. */
    int behind(int mention) {
        return behind[mention];
    }

    /** How many tokens a mention takes; none where it is no word. */
    int count(int mention) {
        return behind[mention] - first[mention];
    }
}
