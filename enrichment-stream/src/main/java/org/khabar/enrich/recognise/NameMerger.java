package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.NameFinder;
import org.khabar.enrich.tagger.NameSpan;
import org.khabar.enrich.words.Tokens;

/**
 * Brings together what the catalogue knows in a body and what the tagger sees there. Where both found a name, the tagger
 * says its span, and the catalogue what it stands for and of which type it is, if it knows the same words; only that the name
 * of a place stands for a body there the tagger says. Where the end of one is the beginning of the other, the
 * catalogue is believed. Where only one did, it stays. What operators have entered into the
 * catalogue the tagger does not overrule. What
 * the whole article says of its acronyms, its people and the names that it repeats is read last.
 */
final class NameMerger {
    private static final String COUNTRY = "iso3166:";
    private static final Pattern NATIONALITY = Pattern.compile("\\s+ال\\S+(?:ي|ى|ية|يه)");

    private final String body;
    private final Tokens tokens;
    private final NameFinder finder;
    private final EntityCatalog catalog;
    private final List<EntityMention> merged = new ArrayList<>();

    NameMerger(String body, Tokens tokens, NameFinder finder, EntityCatalog catalog) {
        this.body = body;
        this.tokens = tokens;
        this.finder = finder;
        this.catalog = catalog;
    }

    /**
     * Merges the catalogue's mentions with the tagger's.
     *
     * @param known names of the catalogue, in the order of the text
     * @param nothing phrases that name nothing, in the order of the text
     */
    List<EntityMention> merge(List<EntityMention> known, List<NameSearch.Phrase> nothing) {
        var tagged = finder.tag(body, tokens);
        int next = 0;
        var spans = tagged.names();
        for (int at = 0; at < spans.size(); at++) {
            var span = spans.get(at);
            if (NameGaps.isCurrency(body, span.end())
                    || nothing.stream().anyMatch(phrase -> namesNothing(span, phrase))) {
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
            if (overlapping.stream().noneMatch(name -> crosses(name, span))) {
                if (merged.isEmpty() || merged.get(merged.size() - 1).end() <= span.start()) {
                    int another = at + 1 < spans.size() ? spans.get(at + 1).start() : body.length();
                    merged.add(mention(span, another, overlapping));
                }
                next = behind;
            }
        }
        merged.addAll(known.subList(next, known.size()));
        var explained = new Acronyms(body, tokens).explain(merged);
        var second = new SecondMentions(body, tokens, tagged).add(explained);
        return new RepeatedNames(body, tokens, tagged).complete(second);
    }

    /**
     * A name within a phrase that names nothing is none, nor is one that is longer at one end of it (LADA Vesta Cross); but with one word a
     * longer name may begin or end.
     */
    private static boolean namesNothing(NameSpan span, NameSearch.Phrase phrase) {
        if (span.end() <= phrase.start() || phrase.end() <= span.start()) {
            return false;
        }
        return phrase.words() == 1
                ? span.firstToken() == span.lastToken()
                : span.start() >= phrase.start() || phrase.end() >= span.end();
    }

    /** What a tagged name is, before another one that begins there. */
    private EntityMention mention(NameSpan span, int another, List<EntityMention> overlapping) {
        for (var mention : overlapping) {
            boolean sameSpan = mention.end() == span.end() && beginsWithFirstWord(mention, span);
            boolean knowsMore = covers(mention, span)
                    && (mention.end() > another || isCurated(mention) || isOfAnotherKindOrBody(mention, span));
            if (sameSpan ? !mayBeBody(span, mention) : knowsMore) {
                return mention;
            }
        }
        var surface = body.substring(span.start(), span.end());
        return new EntityMention(span.type(), span.start(), span.end(), surface, List.of());
    }

    /** At its first letter, or where the tagger took a clitic for one, behind that. */
    private boolean beginsWithFirstWord(EntityMention mention, NameSpan span) {
        return mention.start() >= span.start()
                && (mention.start() == span.start() || mention.start() < tokens.end(span.firstToken()));
    }

    /** What the tagger saw is a part of the name, but for a body's nationality behind it (بورتو البرتغالي), which is no part. */
    private boolean isOfAnotherKindOrBody(EntityMention mention, NameSpan span) {
        if (mention.type() != span.type()) {
            return true;
        }
        boolean nationality = mention.start() == span.start()
                && NATIONALITY
                        .matcher(body.substring(span.end(), mention.end()))
                        .matches();
        return mention.type() == EntityType.ORGANIZATION && !nationality;
    }

    /** Clubs and papers are named like their cities, but no body is named like a country. */
    private static boolean mayBeBody(NameSpan span, EntityMention mention) {
        return span.type() == EntityType.ORGANIZATION
                && mention.type() == EntityType.LOCATION
                && mention.candidates().stream().noneMatch(id -> id.startsWith(COUNTRY));
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
