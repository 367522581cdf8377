package org.khabar.enrich.tagger.train;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.khabar.enrich.tagger.Morphology;
import org.khabar.enrich.tagger.TrainingSettings;

/**
 * What the model of a language is made of. The data of {@code train} and {@code corpus} are described where they lie; the
 * figures were chosen on the development data, none of which is trained on.
 *
 * @param language the language
 * @param morphology what is taken off words
 * @param sources labelled corpora; the domain of the first is that of the model
 * @param written news written for Khabar that is learned from too, empty for none
 * @param raw labelled corpora whose words are read for the classes of words, without their labels
 * @param corpusIds how the ids of the raw articles begin that may be read, empty for none
 * @param coarseClasses how many classes of words there are for pairs of words
 * @param fineClasses how many there are for single words
 * @param settings how to train
 */
public record Recipe(
        String language,
        Morphology morphology,
        List<Source> sources,
        Optional<Written> written,
        List<String> raw,
        String corpusIds,
        int coarseClasses,
        int fineClasses,
        TrainingSettings settings) {
    private static final long SEED = 20261126L;

    /**
     * Three Arabic features in four have smaller weights: without them look-ups are faster, and no figure of the dev
     * sets falls by more than 0.002.
     */
    private static final int LEAST_WEIGHT = 24;

    private static final Map<String, Recipe> RECIPES = Map.of(
            "ar",
            new Recipe(
                    "ar",
                    Morphology.CLITICS,
                    List.of(
                            new Source("ar-anercorp-train", 0),
                            new Source("ar-wikifane", 1),
                            new Source("ar-aqmar-train", 2)),
                    Optional.of(new Written("news-ar.txt", false, 3)),
                    List.of("ar-wikifane", "ar-anercorp-train", "ar-aqmar-train", "ar-wojood-sample-train.fine"),
                    "JA",
                    64,
                    400,
                    new TrainingSettings(5, 2, 30, 45, List.of(0.9, 0.5, 0.6, 0.35), 60, LEAST_WEIGHT, 10, SEED)),
            "ru",
            new Recipe(
                    "ru",
                    Morphology.ENDINGS,
                    List.of(new Source("ru-factrueval-dev", 0)),
                    Optional.of(new Written("news-ru.txt", true, 1)),
                    List.of("ru-factrueval-dev"),
                    "",
                    16,
                    64,
                    new TrainingSettings(10, 2, 30, 45, List.of(1.0, 0.8), 20, LEAST_WEIGHT, 10, SEED)),
            "en",
            new Recipe(
                    "en",
                    Morphology.NONE,
                    List.of(new Source("en-wikigold", 0), new Source("en-btc", 1), new Source("en-wnut17", 1)),
                    Optional.of(new Written("news-en.txt", false, 0)),
                    List.of("en-wikigold", "en-btc", "en-wnut17"),
                    "",
                    32,
                    128,
                    new TrainingSettings(6, 2, 30, 45, List.of(0.7, 0.3), 20, LEAST_WEIGHT, 3, SEED)));

    /**
     * A labelled corpus.
     *
     * @param name its file without {@code .conll.gz}
     * @param domain number of its kind of text and convention
     */
    public record Source(String name, int domain) {}

    /**
     * News written for Khabar.
     *
     * @param name the resource beside this class
     * @param withKinds whether a word for the kind of thing belongs to a name that could stand alone
     * @param domain number of its kind of text and convention
     */
    public record Written(String name, boolean withKinds, int domain) {}

    /** The recipe of a language. */
    public static Optional<Recipe> of(String language) {
        return Optional.ofNullable(RECIPES.get(language));
    }
}
