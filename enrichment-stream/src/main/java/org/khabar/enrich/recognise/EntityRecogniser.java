package org.khabar.enrich.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.classifier.TokenClassifier;
import org.khabar.enrich.dates.DateMention;
import org.khabar.enrich.dates.DateMentionFinder;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.words.Tokeniser;

/**
 * Finds mentions of entities, and dates, in clean text. The catalogue's names are found in any script, the longest from
 * left to right, with Arabic clitics and Russian and Ukrainian case endings; in languages that have a tagger, or in all by an
 * operator's classifier, names that the catalogue lacks are found, and it is decided which kind of thing a name stands for in its sentence.
 *
 * <p>Thread-safe.
 */
public final class EntityRecogniser {
    private final EntityCatalog catalog;
    private final NameIndex names;
    private final Taggers taggers;
    private final DateMentionFinder dates;

    private EntityRecogniser(EntityCatalog catalog, Taggers taggers, DateMentionFinder dates) {
        this.catalog = catalog;
        this.names = new NameIndex(catalog);
        this.taggers = taggers;
        this.dates = dates;
    }

    /**
     * Prepares a catalogue's names for the search.
     *
     * @throws IllegalStateException if a resource is missing or malformed; the message names it
     */
    public static EntityRecogniser load(EntityCatalog catalog) {
        return load(catalog, Taggers.load());
    }

    /**
     * The same, but it is a classifier that finds the names that the catalogue lacks; to be closed by whoever loaded
     * it.
     */
    public static EntityRecogniser load(EntityCatalog catalog, TokenClassifier classifier) {
        return load(catalog, Taggers.load(classifier));
    }

    /** The same with given taggers. */
    static EntityRecogniser load(EntityCatalog catalog, Taggers taggers) {
        return new EntityRecogniser(catalog, taggers, DateMentionFinder.load());
    }

    /** The same for another catalogue; what does not depend on it is not loaded again. */
    public EntityRecogniser with(EntityCatalog catalog) {
        return new EntityRecogniser(catalog, taggers, dates);
    }

    /**
     * Finds the mentions in a body of which it is not known when it was published.
     *
     * @param body clean text of one article, also empty
     * @param languageTag BCP 47 tag of its language, {@code und} where unknown
     * @return the mentions in the order of the text, none overlapping another
     */
    public List<EntityMention> recognise(String body, String languageTag) {
        return recognise(body, languageTag, null);
    }

    /**
     * Finds the mentions in a body, and which days relative dates mean.
     *
     * @param body clean text of one article, also empty
     * @param languageTag BCP 47 tag of its language, {@code und} where unknown
     * @param published the day the article was published where it was, or null if that is not known
     * @return the mentions in the order of the text, none overlapping another
     */
    public List<EntityMention> recognise(String body, String languageTag, @Nullable LocalDate published) {
        var tokens = Tokeniser.tokenise(body);
        var language = new ArticleLanguage(languageTag);
        var known = new NameSearch(names, body, tokens, language).run();
        var found = taggers.forLanguage(language, tokens)
                .map(finder -> new NameMerger(body, tokens, finder, catalog).merge(known))
                .orElse(known.mentions());
        return merge(found, dates.find(body, tokens, languageTag, published), body);
    }

    /** Where a name and a date overlap, the longer stays; what a name has of the first part of a date is taken off it. */
    private static List<EntityMention> merge(List<EntityMention> named, List<DateMention> dates, String body) {
        if (dates.isEmpty()) {
            return named;
        }
        var merged = new ArrayList<EntityMention>(named.size() + dates.size());
        int next = 0;
        for (var date : dates) {
            while (next < named.size() && named.get(next).end() <= date.start()) {
                merged.add(named.get(next++));
            }
            boolean cut = next < named.size() && goesOnInto(named.get(next), date, body);
            int behind = cut ? next + 1 : next;
            boolean nameIsLonger = false;
            while (behind < named.size() && named.get(behind).start() < date.end()) {
                nameIsLonger |= length(named.get(behind++)) > date.end() - date.start();
            }
            if (!nameIsLonger) {
                if (cut) {
                    merged.add(before(named.get(next), date, body));
                }
                merged.add(mention(date, body));
                next = behind;
            }
        }
        merged.addAll(named.subList(next, named.size()));
        return List.copyOf(merged);
    }

    /** Whether a name that no catalogue knows has the number that a date begins with for its last word. */
    private static boolean goesOnInto(EntityMention name, DateMention date, String body) {
        return name.candidates().isEmpty()
                && name.start() < date.start()
                && name.end() > date.start()
                && name.end() < date.end()
                && body.substring(date.start(), name.end()).chars().allMatch(Character::isDigit);
    }

    private static EntityMention before(EntityMention name, DateMention date, String body) {
        int end = date.start();
        while (!Character.isLetterOrDigit(body.charAt(end - 1))) {
            end--;
        }
        return new EntityMention(name.type(), name.start(), end, body.substring(name.start(), end), List.of());
    }

    private static int length(EntityMention mention) {
        return mention.end() - mention.start();
    }

    private static EntityMention mention(DateMention date, String body) {
        var ids = date.iso().map(EntityMention.DATE_ID_PREFIX::concat).stream().toList();
        var surface = body.substring(date.start(), date.end());
        return new EntityMention(EntityType.DATE, date.start(), date.end(), surface, ids);
    }
}
