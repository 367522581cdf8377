package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.Gaps;
import org.khabar.enrich.tagger.NameFinder;
import org.khabar.enrich.tagger.NameSpan;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Tokens;

/**
 * Brings together what the catalogue knows in a body and what the tagger sees there. Where both found a name, the
 * tagger says its span, and the catalogue what it stands for and of which type it is; but that the name of a town
 * stands for a body the tagger says. Words that say what a thing is stand outside of known bodies and inside of places, in
 * whatever way both found them. A longer name of the catalogue is believed where the tagger saw a part of it as
 * something else, a part of a body or of a country, or several names, and so is one whose beginning is the end of the
 * tagger's. Where only one of them found a name, it stays, unless it lies in a phrase that names nothing. What operators
 * have entered into the catalogue the tagger does not overrule. What the whole article says of its acronyms, its people
 * and the names that it repeats is read last. The Arabic article that لل hides is put back into the names: at first, since
 * people are known by their names, and into those that were added.
 */
final class NameMerger {
    private static final Pattern NATIONALITY = Pattern.compile("\\s+ال\\S+(?:ي|ى|ية|يه)");

    private final String body;
    private final Tokens tokens;
    private final EntityCatalog catalog;
    private final TaggedText tagged;
    private final List<EntityMention> merged = new ArrayList<>();

    NameMerger(String body, Tokens tokens, NameFinder finder, EntityCatalog catalog) {
        this.body = body;
        this.tokens = tokens;
        this.catalog = catalog;
        this.tagged = finder.tag(body, tokens);
    }

    /** Merges what the catalogue knows with the tagger's names. */
    List<EntityMention> merge(NameSearch.Found known) {
        mergeWith(known);
        var articles = new DefiniteArticles(tokens, tagged);
        var named = articles.putBack(merged);
        var explained = new Acronyms(body, tokens).explain(named);
        var people = new SecondMentions(body, tokens, tagged).add(explained);
        var repeated = new RepeatedNames(body, tokens, tagged).complete(people);
        var complete = new PlaceNames(body, tokens, tagged).complete(repeated);
        return articles.putBack(complete).stream()
                .filter(mention -> !namesNothing(mention.start(), mention.end(), known))
                .toList();
    }

    private void mergeWith(NameSearch.Found found) {
        var spans = tagged.names();
        var known = found.mentions();
        int next = 0;
        for (int at = 0; at < spans.size(); at++) {
            var span = spans.get(at);
            if (namesNothing(span.start(), span.end(), found)) {
                continue;
            }
            while (next < known.size() && known.get(next).end() <= span.start()) {
                merged.add(known.get(next++));
            }
            int behind = next;
            while (behind < known.size() && known.get(behind).start() < span.end()) {
                behind++;
            }
            var overlapping = known.subList(next, behind);
            boolean isFree = merged.isEmpty() || merged.get(merged.size() - 1).end() <= span.start();
            if (isFree && overlapping.stream().noneMatch(name -> crosses(name, span))) {
                int nextStart = at + 1 < spans.size() ? spans.get(at + 1).start() : body.length();
                merged.add(mention(span, nextStart, overlapping));
                next = behind;
            }
        }
        merged.addAll(known.subList(next, known.size()));
    }

    private boolean namesNothing(int start, int end, NameSearch.Found found) {
        return NameGaps.isCurrency(body, end) || found.phrases().contain(start, end);
    }

    /**
     * What a tagged name is.
     *
     * @param nextStart where the tagger's next name begins
     * @param overlapping names of the catalogue that overlap it
     */
    private EntityMention mention(NameSpan span, int nextStart, List<EntityMention> overlapping) {
        for (var mention : overlapping) {
            boolean sameSpan = mention.end() == span.end() && beginsWithFirstWord(mention, span);
            boolean isSeveral = mention.end() > nextStart;
            boolean isWhole = covers(mention, span) && (isSeveral || isOfAnotherKindOrBody(mention, span));
            boolean isEntered = covers(mention, span) && isCurated(mention);
            if (isEntered || isBehindKind(mention, span) || (sameSpan ? !mayBeBody(span, mention) : isWhole)) {
                return mention;
            }
        }
        var surface = body.substring(span.start(), span.end());
        return new EntityMention(span.type(), span.start(), span.end(), surface, List.of());
    }

    /** Whether of a body's name the catalogue knows all but what kind of body it is (وكالة رويترز), or a law's country (УК РФ). */
    private boolean isBehindKind(EntityMention mention, NameSpan span) {
        if (mention.start() <= span.start() || mention.end() < endInQuotationMarks(span)) {
            return false;
        }
        KindWords kinds;
        if (PlaceIds.isCountry(mention)) {
            kinds = KindWords.COUNTRY;
        } else if (mention.type() == EntityType.ORGANIZATION && span.type() == EntityType.ORGANIZATION) {
            kinds = KindWords.BODY;
        } else {
            return false;
        }
        int token = span.firstToken();
        while (tokens.end(token) <= mention.start()) {
            if (!kinds.contain(tagged, token)) {
                return false;
            }
            token++;
        }
        return token > span.firstToken();
    }

    private int endInQuotationMarks(NameSpan span) {
        return Gaps.isClosingMark(body.charAt(span.end() - 1)) ? span.end() - 1 : span.end();
    }

    /** At its first letter, or where the tagger took a clitic for one, behind that. */
    private boolean beginsWithFirstWord(EntityMention mention, NameSpan span) {
        return mention.start() >= span.start()
                && (mention.start() == span.start() || mention.start() < tokens.end(span.firstToken()));
    }

    /**
     * What the tagger saw is a part of the name, but for a body's nationality behind it (بورتو البرتغالي), which is
     * no part.
     */
    private boolean isOfAnotherKindOrBody(EntityMention mention, NameSpan span) {
        if (mention.type() != span.type()) {
            return true;
        }
        boolean nationality = mention.start() == span.start()
                && NATIONALITY
                        .matcher(body.substring(span.end(), mention.end()))
                        .matches();
        boolean isCountryFromBefore = mention.start() < span.start()
                && PlaceIds.isCountry(mention)
                && !KindWords.COUNTRY.contain(tagged, span.firstToken() - 1);
        return (mention.type() == EntityType.ORGANIZATION && !nationality) || isCountryFromBefore;
    }

    /**
     * Clubs and papers are named like their cities, but no body is named like a country, and one like a river or a building only
     * where it is said to be one (журнал «Байкал»).
     */
    private boolean mayBeBody(NameSpan span, EntityMention mention) {
        if (span.type() != EntityType.ORGANIZATION
                || mention.type() != EntityType.LOCATION
                || PlaceIds.isCountry(mention)) {
            return false;
        }
        int before = span.firstToken() - 1;
        boolean isSaidToBe = before >= 0
                && KindWords.BODY.contain(tagged, before)
                && !Gaps.bar(body, tokens.end(before), tokens.start(before + 1));
        return isSaidToBe || PlaceIds.isTown(mention);
    }

    private static boolean covers(EntityMention mention, NameSpan span) {
        return mention.start() <= span.start() && mention.end() >= span.end();
    }

    private static boolean crosses(EntityMention mention, NameSpan span) {
        return mention.start() < span.start()
                ? mention.end() < span.end()
                : mention.start() > span.start() && mention.end() > span.end();
    }

    private boolean isCurated(EntityMention mention) {
        return mention.candidates().stream().anyMatch(catalog::isCurated);
    }
}
