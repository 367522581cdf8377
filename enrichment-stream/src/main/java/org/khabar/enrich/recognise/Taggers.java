package org.khabar.enrich.recognise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.khabar.enrich.tagger.Tagger;
import org.khabar.enrich.words.Tokens;

/** The taggers by language. */
final class Taggers {
    private static final List<String> LANGUAGES = List.of("ar", "en", "ru");

    private final Map<String, Tagger> byLanguage;

    Taggers(Map<String, Tagger> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * Reads the models that ship with Khabar.
     *
     * @throws IllegalStateException naming the resource, if one is missing or malformed
     */
    static Taggers load() {
        var taggers = new HashMap<String, Tagger>();
        LANGUAGES.forEach(language -> taggers.put(language, load(language + ".tagger")));
        return new Taggers(taggers);
    }

    private static Tagger load(String resource) {
        try (var input = Tagger.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return Tagger.read(input);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + resource, e);
        }
    }

    /** The tagger for an article; none where the catalogue must do. */
    Optional<Tagger> forLanguage(ArticleLanguage language, Tokens tokens) {
        return Optional.ofNullable(byLanguage.get(language.forTagger(tokens)));
    }
}
