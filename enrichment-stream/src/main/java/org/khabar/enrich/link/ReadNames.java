package org.khabar.enrich.link;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.NameIds;

/** Reads names, and keeps what it read: the news of a day names the same things in many articles. Thread-safe. */
final class ReadNames {
    private static final int CACHE = 1 << 16;

    /** Longer ones do not come again, and would take memory. */
    private static final int LONGEST_KEPT = 100;

    private final NameRegister register;
    private final AtomicReferenceArray<ReadName> cache = new AtomicReferenceArray<>(CACHE);

    ReadNames(EntityCatalog catalog) {
        this.register = new NameRegister(catalog);
    }

    ReadName read(EntityType type, String surface) {
        int hash = 31 * surface.hashCode() + type.name().hashCode();
        int slot = (hash ^ hash >>> 16) & (CACHE - 1);
        var cached = cache.get(slot);
        if (cached != null && cached.is(type, surface)) {
            return cached;
        }
        var candidates = type == EntityType.DATE ? List.<String>of() : register.find(type, surface);
        var read = new ReadName(type, surface, candidates, NameIds.of(type, surface), OwnIds.of(type, surface));
        if (surface.length() <= LONGEST_KEPT) {
            cache.set(slot, read);
        }
        return read;
    }
}
