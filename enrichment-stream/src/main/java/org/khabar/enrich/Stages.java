package org.khabar.enrich;

import java.util.Optional;
import org.khabar.enrich.classifier.TokenClassifier;
import org.khabar.enrich.fingerprint.AddFingerprint;
import org.khabar.enrich.language.LanguageTagger;
import org.khabar.enrich.language.TagLanguage;
import org.khabar.enrich.separate.ArticleSeparator;
import org.khabar.enrich.separate.SeparateDocument;
import org.khabar.enrich.shard.Shards;
import org.khabar.enrich.stage.StageGuard;

/**
 * The stages without state, with their models and lists loaded: what the topology and the analysis without a broker have
 * in common. All are safe for use by several threads. Those that know the catalogue can be given another one.
 */
public record Stages(
        SeparateDocument separate,
        TagLanguage tagLanguage,
        AddFingerprint fingerprint,
        EntityStages entities,
        Shards shards) {
    /**
     * Loads everything that ships with the program.
     *
     * @param guard runs the stages
     */
    public static Stages load(StageGuard guard) {
        return load(guard, Optional.empty());
    }

    /**
     * The same, with a classifier of an operator's in place of the taggers that ship, if there is one.
     *
     * @param guard runs the stages
     * @param classifier finds names; to be closed by whoever loaded it, after the last article
     */
    public static Stages load(StageGuard guard, Optional<TokenClassifier> classifier) {
        return load(guard, ArticleSeparator.load()::separate, EntityStages.load(guard, classifier));
    }

    /**
     * The same without what finds entities: articles have none.
     *
     * @param guard runs the stages
     */
    public static Stages loadWithoutEntities(StageGuard guard) {
        return load(guard, ArticleSeparator.load()::separate, EntityStages.none());
    }

    /**
     * The same for text that is clean already: each document is one article, to the letter.
     *
     * @param guard runs the stages
     */
    public static Stages loadWithoutSeparation(StageGuard guard) {
        return load(guard, ArticleSeparator.load()::keepWhole, EntityStages.load(guard, Optional.empty()));
    }

    private static Stages load(StageGuard guard, SeparateDocument.Separator separator, EntityStages entities) {
        var shards = Shards.load();
        return new Stages(
                new SeparateDocument(separator, guard),
                new TagLanguage(LanguageTagger.load()::tag, shards, guard),
                new AddFingerprint(guard),
                entities,
                shards);
    }
}
