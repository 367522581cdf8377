package org.khabar.enrich.metrics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.khabar.enrich.language.LanguageTagger;

/**
 * Languages as values of a tag: the primary subtags that the tagger may give, and {@value #OTHER} for what a later one may
 * say. So there is a bounded number of them, whatever the texts are.
 */
record LanguageNames(Set<String> known) {
    private static final String OTHER = "other";

    static LanguageNames load() {
        var known = new TreeSet<String>();
        LanguageTagger.tags().forEach(tag -> known.add(primary(tag)));
        return new LanguageNames(known);
    }

    /** All values of the tag. */
    List<String> all() {
        var all = new TreeSet<>(known);
        all.add(OTHER);
        return List.copyOf(all);
    }

    /** The value for a BCP 47 tag. */
    String nameOf(String tag) {
        var primary = primary(tag);
        return known.contains(primary) ? primary : OTHER;
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}
