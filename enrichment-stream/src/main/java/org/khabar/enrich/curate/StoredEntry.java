package org.khabar.enrich.curate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.catalog.CatalogEntry;
import org.khabar.enrich.entities.EntryFault;

/**
 * A record of entities.catalog.
 *
 * @param id its key
 * @param entry the entry; null where it makes no sense
 * @param fault why it does not; null where it does
 * @param detail the same in words
 * @param changed when it was written
 */
record StoredEntry(
        String id,
        @Nullable CatalogEntry entry,
        @Nullable EntryFault fault,
        @Nullable String detail,
        Instant changed) {}
