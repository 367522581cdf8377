package org.khabar.enrich.entities.build;

import java.util.regex.Pattern;
import org.khabar.enrich.entities.EntityType;

/**
 * Political parties with passive names. Short English names are left out: half the world has a Green Party, and the source
 * does not know all of them.
 */
final class Parties {
    private static final String GAZETTEER = "partyfacts";

    /** Where the source wrote several names, or explains one. */
    private static final Pattern UNCLEAR = Pattern.compile(".*[(),،;:|/\\d].*");

    private static final int MIN_WORDS = 2;
    private static final int MIN_ENGLISH_WORDS = 4;

    private Parties() {}

    static void add(CatalogDraft draft, Gazetteers gazetteers) {
        for (var name : gazetteers.names(GAZETTEER)) {
            boolean english = name.language().equals("en");
            var text = name.name().strip();
            int words = text.split(" ", -1).length;
            if (words >= (english ? MIN_ENGLISH_WORDS : MIN_WORDS)
                    && !UNCLEAR.matcher(text).matches()) {
                draft.addEntity(name.id(), EntityType.ORGANIZATION, null, false);
                draft.addPassiveName(name.id(), english ? "en" : CatalogDraft.ANY, text);
            }
        }
    }
}
