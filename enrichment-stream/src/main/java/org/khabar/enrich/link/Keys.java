package org.khabar.enrich.link;

import java.util.List;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.sketch.Hash;

/** Hashes of names by type, 64 bits, the same in every run; of a few hundred thousand names no two are likely to have one. */
final class Keys {
    private Keys() {}

    /** The hash of a name's words, in their order. */
    static long of(EntityType type, List<String> words) {
        long key = Hash.of(type.name());
        for (var word : words) {
            key = Hash.mix(key + Hash.of(word));
        }
        return key;
    }
}
