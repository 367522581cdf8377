package org.khabar.enrich;

import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.fingerprint.AddFingerprint;
import org.khabar.enrich.language.LanguageTagger;
import org.khabar.enrich.language.TagLanguage;
import org.khabar.enrich.link.EntityLinker;
import org.khabar.enrich.link.LinkEntities;
import org.khabar.enrich.recognise.EntityRecogniser;
import org.khabar.enrich.recognise.RecogniseEntities;
import org.khabar.enrich.separate.ArticleSeparator;
import org.khabar.enrich.separate.SeparateDocument;
import org.khabar.enrich.shard.Shards;
import org.khabar.enrich.stage.StageGuard;

/**
 * The stages without state, with their models and lists loaded: what the topology and the analysis without a broker have
 * in common. All are safe for use by several threads.
 */
public record Stages(
        SeparateDocument separate,
        TagLanguage tagLanguage,
        AddFingerprint fingerprint,
        RecogniseEntities recognise,
        LinkEntities link,
        Shards shards) {
    /**
     * Loads everything that ships with the program.
     *
     * @param guard runs the stages
     */
    public static Stages load(StageGuard guard) {
        return load(guard, ArticleSeparator.load()::separate);
    }

    /**
     * The same for text that is clean already: each document is one article, to the letter.
     *
     * @param guard runs the stages
     */
    public static Stages loadWithoutSeparation(StageGuard guard) {
        return load(guard, ArticleSeparator.load()::keepWhole);
    }

    private static Stages load(StageGuard guard, SeparateDocument.Separator separator) {
        var shards = Shards.load();
        var catalog = EntityCatalog.load();
        return new Stages(
                new SeparateDocument(separator, guard),
                new TagLanguage(LanguageTagger.load()::tag, shards, guard),
                new AddFingerprint(guard),
                new RecogniseEntities(EntityRecogniser.load(catalog)::recognise, guard),
                new LinkEntities(new EntityLinker(catalog)::link, guard),
                shards);
    }
}
