package org.khabar.enrich.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.EntryFault;
import org.khabar.enrich.language.LanguageTagger;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;
import org.khabar.enrich.words.Tokeniser;
import org.khabar.enrich.words.Tokens;

/** What an entry must be to be used: the same for the command that writes it and for the stream that reads it. Thread-safe. */
public final class EntryRules {
    /** Largest record value, in bytes; 200 long names in Arabic take a third of it. */
    static final int MAX_BYTES = 128 * 1024;

    /** Most entries that are used. Each takes about as much memory as a shipped entity, which is some hundred bytes a name. */
    static final int MAX_ENTRIES = 10_000;

    private static final int MAX_NAMES = 200;
    private static final int MAX_LENGTH = 200;
    private static final int MAX_WORDS = 16;
    private static final int MIN_LETTERS = 2;
    private static final int MAX_EXTERNAL_IDS = 20;

    /** A longer word in capitals counts in lower case, too. */
    private static final int MAX_ACRONYM_LETTERS = 3;

    /** Scheme and rest; {@code date:} is the scheme of resolved dates. */
    private static final Pattern ID = Pattern.compile("(?!date:)[a-z][a-z0-9]*:[\\p{L}\\p{M}\\p{N}._:/-]+");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** Closed-class words by language, which every text of it has. */
    private static final String WORDS = "words.tsv";

    private final Map<String, Set<String>> commonWords;

    private EntryRules(Map<String, Set<String>> commonWords) {
        this.commonWords = commonWords;
    }

    /**
     * Reads the common words that no name may be made of.
     *
     * @throws IllegalStateException naming the resource, if it is missing or malformed
     */
    public static EntryRules load() {
        var words = new HashMap<String, Set<String>>();
        for (var columns : new TsvResource(LanguageTagger.class, WORDS).rows(3)) {
            words.put(
                    columns[0],
                    new HashSet<>(List.of(TextFolder.fold(columns[2]).split(" "))));
        }
        return new EntryRules(Map.copyOf(words));
    }

    /**
     * Checks an entry by itself, without what ships.
     *
     * @throws RefusedEntryException saying what is wrong
     */
    public void check(CatalogEntry entry) {
        requireShort("the id", entry.id());
        if (!ID.matcher(entry.id()).matches()) {
            throw refused(EntryFault.BAD_ID, "an id is like wikidata:Q42 or our:harbour-office, not " + entry.id());
        }
        if (entry.type() == EntityType.DATE) {
            throw refused(EntryFault.BAD_TYPE, "dates are in no catalogue");
        }
        requireFew("names", entry.shownNames().size() + entry.names().size(), MAX_NAMES);
        requireFew("removed names", entry.removedNames().size(), MAX_NAMES);
        requireFew("external ids", entry.externalIds().size(), MAX_EXTERNAL_IDS);
        entry.shownNames().forEach(this::check);
        entry.names().forEach(this::check);
        requireShort("a removed name", entry.removedNames());
        requireShort("an external id", entry.externalIds().keySet());
        requireShort("an external id", entry.externalIds().values());
        if (entry.within() != null) {
            requireShort("the place", entry.within());
        }
    }

    /**
     * Checks that one more entry would be used.
     *
     * @param ids of all that there are
     * @throws RefusedEntryException where there are too many, and it is not one of them
     */
    public void requireRoom(Collection<String> ids, String id) {
        if (ids.size() >= MAX_ENTRIES && !ids.contains(id)) {
            throw refused(EntryFault.TOO_MANY, "there are " + ids.size() + " entries, and no more are used");
        }
    }

    private void check(CatalogName name) {
        requireShort("a name", name.text());
        requireShort("the words before a name", name.context());
        if (!LANGUAGE.matcher(name.language()).matches()) {
            throw refused(EntryFault.BAD_NAME, "the language of a name is like ar, not " + name.language());
        }
        var words = Tokeniser.tokenise(name.text());
        int all = Tokeniser.tokenise(name.context()).count() + words.count();
        if (words.count() == 0 || words.firstLetter(words.count()) < MIN_LETTERS) {
            throw refused(EntryFault.BAD_NAME, "a name has two letters or more: " + name.text());
        }
        if (all > MAX_WORDS) {
            throw refused(EntryFault.TOO_LARGE, "a name has at most " + MAX_WORDS + " words: " + name.text());
        }
        if (name.standsAlone() && isMadeOfCommonWords(words, name.language())) {
            throw refused(
                    EntryFault.BAD_NAME,
                    "nearly every text has these words, so they would be found everywhere: " + name.text());
        }
    }

    /** WHO is none: a single word of three capitals is found in capitals only. */
    private boolean isMadeOfCommonWords(Tokens words, String language) {
        var common = commonWords.getOrDefault(language, Set.of());
        for (int word = 0; word < words.count(); word++) {
            if (!common.contains(words.text(word))) {
                return false;
            }
        }
        return words.count() > 1
                || words.text(0).length() > MAX_ACRONYM_LETTERS
                || words.hasLowerCase(0)
                || !words.isCapitalised(0);
    }

    private static void requireFew(String what, int count, int most) {
        if (count > most) {
            throw refused(EntryFault.TOO_LARGE, "at most " + most + " " + what + " are allowed, not " + count);
        }
    }

    private static void requireShort(String what, Collection<String> texts) {
        texts.forEach(text -> requireShort(what, text));
    }

    private static void requireShort(String what, String text) {
        if (text.length() > MAX_LENGTH) {
            throw refused(
                    EntryFault.TOO_LARGE,
                    what + " is at most " + MAX_LENGTH + " characters long, not " + text.length());
        }
    }

    private static RefusedEntryException refused(EntryFault fault, String detail) {
        return new RefusedEntryException(fault, detail);
    }
}
