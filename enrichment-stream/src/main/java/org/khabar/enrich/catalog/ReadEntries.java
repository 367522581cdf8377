package org.khabar.enrich.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.EntryFault;
import org.khabar.service.terminal.PrintableText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entries that were read so far, and what is wrong with the rest. Not thread-safe. */
final class ReadEntries {
    private static final Logger LOG = LoggerFactory.getLogger(ReadEntries.class);

    /** Characters, of texts that come from outside. */
    private static final int MAX_LOGGED = 300;

    private final EntryReader reader;
    private final SortedMap<String, CatalogEntry> entries = new TreeMap<>();
    private final Map<String, EntryFault> faults = new HashMap<>();

    ReadEntries(EntryReader reader) {
        this.reader = reader;
    }

    /**
     * Takes the newest value of a key in place of the one before. One that makes no sense leaves what ships: an instance
     * that starts later would not find the one before either.
     *
     * @param value null where the entry was taken back
     * @return false where the registry does not answer: nothing has changed, and it has to be tried again
     */
    boolean take(String key, byte @Nullable [] value) {
        try {
            var entry = value == null ? null : reader.read(key, value);
            forget(key);
            if (entry != null) {
                entries.put(key, entry);
            }
            return true;
        } catch (RefusedEntryException e) {
            var detail = PrintableText.of(String.valueOf(e.getMessage()), MAX_LOGGED);
            if (e.fault() == EntryFault.NO_REGISTRY) {
                LOG.warn("Entries of the catalogue wait for the schema registry: {}", detail);
                return false;
            }
            LOG.warn("The entry {} is not used: {}, {}", PrintableText.of(key, MAX_LOGGED), e.fault(), detail);
            forget(key);
            faults.put(key, e.fault());
            return true;
        } catch (RuntimeException e) {
            // So that no record can stop those behind it.
            LOG.warn("The entry {} cannot be read", PrintableText.of(key, MAX_LOGGED), e);
            forget(key);
            faults.put(key, EntryFault.UNREADABLE);
            return true;
        }
    }

    private void forget(String key) {
        entries.remove(key);
        faults.remove(key);
    }

    /** The entries to use, by id: the first ones where there are too many, so that all instances use the same. */
    SortedMap<String, CatalogEntry> usable() {
        var usable = new TreeMap<String, CatalogEntry>();
        for (var entry : entries.entrySet()) {
            if (usable.size() == EntryRules.MAX_ENTRIES) {
                break;
            }
            usable.put(entry.getKey(), entry.getValue());
        }
        return usable;
    }

    /** How many entries are not used for each reason, without those that what ships decides about. */
    Map<EntryFault, Integer> faults() {
        var counts = new HashMap<EntryFault, Integer>();
        faults.values().forEach(fault -> counts.merge(fault, 1, Integer::sum));
        int tooMany = entries.size() - EntryRules.MAX_ENTRIES;
        if (tooMany > 0) {
            counts.put(EntryFault.TOO_MANY, tooMany);
        }
        return counts;
    }
}
