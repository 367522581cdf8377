package org.khabar.enrich.link;

import java.util.List;
import org.khabar.enrich.cache.HashCache;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.NameIds;

/** Reads names, and keeps what it read: the news of a day names the same things in many articles. Thread-safe. */
final class ReadNames {
    private static final int KEPT = 1 << 16;

    /** Longer ones do not come again, and would take memory. */
    private static final int LONGEST_KEPT = 100;

    private final NameRegister register;
    private final HashCache<ReadName> cache = new HashCache<>(KEPT);

    ReadNames(EntityCatalog catalog) {
        this.register = new NameRegister(catalog);
    }

    ReadName read(EntityType type, String surface) {
        long key = Keys.of(type, List.of(surface));
        var cached = cache.get(key);
        if (cached != null && cached.is(type, surface)) {
            return cached;
        }
        var read = readAnew(key, type, surface);
        if (surface.length() <= LONGEST_KEPT) {
            cache.put(read);
        }
        return read;
    }

    private ReadName readAnew(long key, EntityType type, String surface) {
        var form = NameForm.of(type, surface);
        var candidates = type == EntityType.DATE ? List.<String>of() : register.find(form);
        var ownId = OwnIds.of(form, surface);
        return new ReadName(
                key,
                type,
                surface,
                candidates,
                NameIds.of(type, surface),
                ownId,
                NameParts.of(type, ownId),
                form.stems());
    }
}
