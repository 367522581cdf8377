package org.khabar.enrich.link;

import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.NameIds;

/** Ids of things that the catalogue lacks: the same for all cases and ways of writing one name that folding knows. */
final class OwnIds {
    private OwnIds() {}

    /** The id of what is named so. */
    static String of(EntityType type, String surface) {
        return of(NameForm.of(type, surface), surface);
    }

    /** The same where the name is cut into words already. */
    static String of(NameForm form, String surface) {
        var stems = form.identifyingStems();
        return NameIds.of(form.type(), stems.isEmpty() ? surface : String.join(" ", stems));
    }
}
