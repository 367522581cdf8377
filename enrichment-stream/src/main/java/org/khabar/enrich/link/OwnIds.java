package org.khabar.enrich.link;

import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.NameIds;

/** Ids of things that the catalogue lacks: the same for all cases and ways of writing one name that folding knows. */
final class OwnIds {
    private OwnIds() {}

    /** The id of what is named so. */
    static String of(EntityType type, String surface) {
        var words = NameWords.of(type, surface);
        return NameIds.of(type, words.isEmpty() ? surface : String.join(" ", NameWords.stems(words)));
    }
}
