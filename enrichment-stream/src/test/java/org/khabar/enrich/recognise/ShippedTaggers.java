package org.khabar.enrich.recognise;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.khabar.enrich.tagger.Tagger;
import org.khabar.enrich.tagger.WordCache;

/** The models as they ship, for what they know of words. */
final class ShippedTaggers {
    static final Tagger ARABIC = load("ar");
    static final Tagger ENGLISH = load("en");
    static final Tagger RUSSIAN = load("ru");

    private ShippedTaggers() {}

    private static Tagger load(String language) {
        try (var model = Tagger.class.getResourceAsStream(language + ".tagger")) {
            return Tagger.read(model, new WordCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
