package org.khabar.enrich.link;

import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.sketch.Hash;

/** Hashes of texts by type, the same in every run; of a few hundred thousand names no two are likely to have one. */
final class Keys {
    private Keys() {}

    static long of(EntityType type, String text) {
        return Hash.mix(Hash.of(text) + Hash.of(type.name()));
    }
}
