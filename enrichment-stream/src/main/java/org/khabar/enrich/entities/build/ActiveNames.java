package org.khabar.enrich.entities.build;

import com.ibm.icu.text.Transliterator;
import org.khabar.enrich.entities.CatalogName;

/** Names of gazetteers that are looked for in texts. */
final class ActiveNames {
    private static final String CHINESE = "zh";

    private ActiveNames() {}

    /** Adds a name; a Chinese one in simplified characters too. */
    static void add(CatalogDraft draft, String id, Gazetteers.Name name) {
        draft.addName(id, new CatalogName(name.language(), "", name.name(), false));
        if (name.language().equals(CHINESE)) {
            var simplified = Simplified.CHINESE.transliterate(name.name());
            draft.addName(id, new CatalogName(CHINESE, "", simplified, false));
        }
    }

    /** Made only when Chinese names are read. */
    private static final class Simplified {
        private static final Transliterator CHINESE = Transliterator.getInstance("Traditional-Simplified");
    }
}
