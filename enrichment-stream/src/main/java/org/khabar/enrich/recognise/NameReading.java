package org.khabar.enrich.recognise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.words.Tokens;

/**
 * One thing that a name may stand for, and when the name counts.
 *
 * @param entity number of the entity in the catalogue, or {@link #NO_ENTITY} for a name whose bearer must be told by
 *     other means or a phrase that is no entity at all
 * @param ids the entity's id alone, or nothing
 * @param type type of the entity, or null for a phrase that names nothing (وزير الخارجية) and only hides names in it
 * @param language language of the spelling
 * @param weak counts only after the entity, or the country it lies in, was named
 * @param contextWords words at the front that are no part of the mention
 * @param words words of the name, context included
 * @param capitals bit n is set where word n is written with a capital
 * @param acronym all capitals, and short enough to be a common word otherwise
 */
record NameReading(
        int entity,
        List<String> ids,
        @Nullable EntityType type,
        String language,
        boolean weak,
        int contextWords,
        int words,
        long capitals,
        boolean acronym) {
    static final int NO_ENTITY = -1;

    /** True where the words of the text from first on are written with the capitals that the name has. */
    boolean hasCapitalsOf(Tokens tokens, int first) {
        for (int word = 0; word < words; word++) {
            if ((capitals >>> word & 1) != 0 && !tokens.isCapitalised(first + word)) {
                return false;
            }
        }
        return !acronym || !tokens.hasLowerCase(first);
    }
}
