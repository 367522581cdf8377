package org.khabar.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.khabar.enrich.text.TsvResource;

/** What the labels of the model stand for. */
final class KnownLanguages {
    private static final TsvResource RESOURCE = new TsvResource(KnownLanguages.class, "languages.tsv");
    private static final int COLUMNS = 3;

    private final Map<String, KnownLanguage> languages;

    private KnownLanguages(Map<String, KnownLanguage> languages) {
        this.languages = languages;
    }

    /**
     * Loads them.
     *
     * @throws IllegalStateException if the resource is missing or malformed; the message names it
     */
    static KnownLanguages load() {
        var languages = new HashMap<String, KnownLanguage>();
        for (var row : RESOURCE.rows(COLUMNS)) {
            languages.put(row[0], new KnownLanguage(row[1], TsvResource.values(row[2])));
        }
        return new KnownLanguages(Map.copyOf(languages));
    }

    /** The languages of the labels, in their order; fails if there is a label that the resource does not explain. */
    List<KnownLanguage> ofLabels(List<String> labels) {
        return labels.stream().map(this::ofLabel).toList();
    }

    /** The tags of all languages, in each of their scripts. */
    Stream<String> tags() {
        return languages.values().stream()
                .flatMap(language -> language.scripts().stream().map(language::tagIn));
    }

    private KnownLanguage ofLabel(String label) {
        var language = languages.get(label);
        if (language == null) {
            throw new IllegalStateException("resource " + RESOURCE.name() + " lacks the label " + label);
        }
        return language;
    }
}
