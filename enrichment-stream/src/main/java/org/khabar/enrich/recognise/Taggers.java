package org.khabar.enrich.recognise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.classifier.TokenClassifier;
import org.khabar.enrich.tagger.NameFinder;
import org.khabar.enrich.tagger.Tagger;
import org.khabar.enrich.tagger.WordCache;
import org.khabar.enrich.words.Tokens;

/** What finds names that no catalogue knows, by language. */
final class Taggers {
    private static final List<String> LANGUAGES = List.of("ar", "en", "ru");

    private final Map<String, NameFinder> byLanguage;
    private final @Nullable NameFinder forOthers;

    private Taggers(Map<String, NameFinder> byLanguage, @Nullable NameFinder forOthers) {
        this.byLanguage = Map.copyOf(byLanguage);
        this.forOthers = forOthers;
    }

    /** These taggers, and none for other languages. */
    Taggers(Map<String, ? extends NameFinder> byLanguage) {
        this(Map.copyOf(byLanguage), null);
    }

    /**
     * Reads the models that ship with Khabar.
     *
     * @throws IllegalStateException naming the resource, if one is missing or malformed
     */
    static Taggers load() {
        return new Taggers(shipped());
    }

    /**
     * The same, but in all languages it is a classifier of the operator's that finds names. What the models that ship know of words
     * still counts: clitics are taken off by it, and common words told.
     */
    static Taggers load(TokenClassifier classifier) {
        var finders = new HashMap<String, NameFinder>();
        shipped().forEach((language, tagger) -> finders.put(language, classifier.withWordsOf(tagger)));
        return new Taggers(finders, classifier.withUnknownWords());
    }

    private static Map<String, Tagger> shipped() {
        var taggers = new HashMap<String, Tagger>();
        var cache = new WordCache();
        LANGUAGES.forEach(language -> taggers.put(language, load(language + ".tagger", cache)));
        return taggers;
    }

    private static Tagger load(String resource, WordCache cache) {
        try (var input = Tagger.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return Tagger.read(input, cache);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + resource, e);
        }
    }

    /** What finds names in an article; none where the catalogue must do. */
    Optional<NameFinder> forLanguage(ArticleLanguage language, Tokens tokens) {
        return Optional.ofNullable(byLanguage.getOrDefault(language.forTagger(tokens), forOthers));
    }
}
