package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.List;
import org.khabar.enrich.calendar.DateExpression;
import org.khabar.enrich.calendar.DateFinder;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;

/**
 * Finds mentions of the catalogue's entities, and dates, in clean text: the longest name from left to right, in any script,
 * with Arabic clitics and Russian and Ukrainian case endings; then the bare surname of a person named in full before.
 *
 * <p>Thread-safe.
 */
public final class EntityRecogniser {
    private final NameIndex names;
    private final DateFinder dates;

    private EntityRecogniser(NameIndex names, DateFinder dates) {
        this.names = names;
        this.dates = dates;
    }

    /**
     * Prepares a catalogue's names for the search.
     *
     * @throws IllegalStateException if a resource is missing or malformed; the message names it
     */
    public static EntityRecogniser load(EntityCatalog catalog) {
        return new EntityRecogniser(new NameIndex(catalog), DateFinder.load());
    }

    /**
     * Finds the mentions in a body.
     *
     * @param body clean text of one article, also empty
     * @param languageTag BCP 47 tag of its language, {@code und} where unknown
     * @return the mentions in the order of the text, none overlapping another
     */
    public List<EntityMention> recognise(String body, String languageTag) {
        var found = new NameSearch(names, body, new ArticleLanguage(languageTag)).run();
        return merge(found, dates.find(body), body);
    }

    /** Where a name and a date overlap, the longer stays. */
    private static List<EntityMention> merge(List<EntityMention> named, List<DateExpression> dates, String body) {
        if (dates.isEmpty()) {
            return named;
        }
        var merged = new ArrayList<EntityMention>(named.size() + dates.size());
        int next = 0;
        for (var date : dates) {
            while (next < named.size() && named.get(next).end() <= date.start()) {
                merged.add(named.get(next++));
            }
            int behind = next;
            boolean nameIsLonger = false;
            while (behind < named.size() && named.get(behind).start() < date.end()) {
                nameIsLonger |= length(named.get(behind++)) > date.end() - date.start();
            }
            if (!nameIsLonger) {
                merged.add(mention(date, body));
                next = behind;
            }
        }
        merged.addAll(named.subList(next, named.size()));
        return List.copyOf(merged);
    }

    private static int length(EntityMention mention) {
        return mention.end() - mention.start();
    }

    private static EntityMention mention(DateExpression date, String body) {
        var ids = date.iso().map(EntityMention.DATE_ID_PREFIX::concat).stream().toList();
        var surface = body.substring(date.start(), date.end());
        return new EntityMention(EntityType.DATE, date.start(), date.end(), surface, ids);
    }
}
