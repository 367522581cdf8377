package org.khabar.enrich.link;

import java.util.List;
import org.khabar.enrich.entities.EntityType;

/**
 * A name as it stands in a text, and what can be said of it without its article.
 *
 * @param type what kind of thing it names
 * @param surface its letters
 * @param candidates ids of what it may stand for by the register of names
 * @param plainId id made of these letters alone, by which the recogniser knows people whom no catalogue knows
 * @param ownId id of the thing where nothing is known of it
 */
record ReadName(EntityType type, String surface, List<String> candidates, String plainId, String ownId) {
    boolean is(EntityType otherType, String otherSurface) {
        return type == otherType && surface.equals(otherSurface);
    }
}
