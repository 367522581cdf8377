package org.khabar.enrich.link;

import java.util.List;
import org.khabar.enrich.cache.HashCache;
import org.khabar.enrich.entities.EntityType;

/**
 * A name as it stands in a text, with the article that لل hides, and what can be said of it without its article.
 *
 * @param key hash of type and letters
 * @param type what kind of thing it names
 * @param surface its letters
 * @param candidates ids of what it may stand for by the register of names
 * @param plainId id made of these letters alone, by which the recogniser knows people whom no catalogue knows
 * @param ownId id of the thing where nothing is known of it
 * @param parts own ids of shorter names by which the thing may be called: {@link NameParts}
 * @param stems its words without their endings
 */
record ReadName(
        long key,
        EntityType type,
        String surface,
        List<String> candidates,
        String plainId,
        String ownId,
        List<String> parts,
        List<String> stems)
        implements HashCache.Hashed {
    boolean is(EntityType otherType, String otherSurface) {
        return type == otherType && surface.equals(otherSurface);
    }
}
