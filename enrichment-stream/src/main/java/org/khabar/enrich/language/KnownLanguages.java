package org.khabar.enrich.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the labels of the model stand for. */
final class KnownLanguages {
    private static final String RESOURCE = "languages.tsv";
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
        try (var stream = KnownLanguages.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            var languages = new HashMap<String, KnownLanguage>();
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> add(languages, line));
            return new KnownLanguages(Map.copyOf(languages));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + RESOURCE, e);
        }
    }

    private static void add(Map<String, KnownLanguage> languages, String line) {
        var cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("malformed line in resource " + RESOURCE + ": " + line);
        }
        languages.put(cells[0], new KnownLanguage(cells[1], List.of(cells[2].split("\\|", -1))));
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
            throw new IllegalStateException("resource " + RESOURCE + " lacks the label " + label);
        }
        return language;
    }
}
