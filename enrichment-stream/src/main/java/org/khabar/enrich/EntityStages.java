package org.khabar.enrich;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.khabar.enrich.article.Enriched;
import org.khabar.enrich.article.EnrichedArticles;
import org.khabar.enrich.classifier.TokenClassifier;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.link.EntityLinker;
import org.khabar.enrich.link.LinkEntities;
import org.khabar.enrich.recognise.EntityRecogniser;
import org.khabar.enrich.recognise.RecogniseEntities;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.internal.Candidate;

/**
 * The two stages that know a catalogue, recognise and link. The catalogue can be replaced while articles pass: each article is
 * recognised and linked by one and the same. Thread-safe.
 */
public final class EntityStages {
    private final EntityCatalog shipped;
    private final Function<EntityCatalog, Finish> maker;
    private volatile Finish inUse;

    /** Finds the entities of an article, which finishes it. */
    @FunctionalInterface
    interface Finish {
        /** Finishes an article. */
        Enriched apply(Candidate article);
    }

    /** The stages with one catalogue. */
    record Pair(RecogniseEntities recognise, LinkEntities link) implements Finish {
        @Override
        public Enriched apply(Candidate article) {
            return link.apply(recognise.apply(article));
        }
    }

    /**
     * @param shipped the first catalogue
     * @param first finishes articles with it
     * @param maker makes what does so with another one
     */
    EntityStages(EntityCatalog shipped, Finish first, Function<EntityCatalog, Finish> maker) {
        this.shipped = shipped;
        this.inUse = first;
        this.maker = maker;
    }

    /**
     * Loads what ships with the program.
     *
     * @param guard runs the stages
     * @param classifier finds names in place of the taggers that ship, if there is one; to be closed by whoever loaded it
     */
    static EntityStages load(StageGuard guard, Optional<TokenClassifier> classifier) {
        var shipped = EntityCatalog.load();
        var linker = linker(shipped);
        var recogniser = classifier
                .map(given -> EntityRecogniser.load(shipped, given))
                .orElseGet(() -> EntityRecogniser.load(shipped));
        return new EntityStages(shipped, pair(recogniser, linker, guard), catalog -> {
            var next = linker(catalog);
            return pair(recogniser.with(catalog), next, guard);
        });
    }

    /** Finds none; what operators change of the catalogue is read all the same, and changes nothing. */
    static EntityStages none() {
        Finish finish = article -> EnrichedArticles.of(article, List.of());
        return new EntityStages(EntityCatalog.load(), finish, catalog -> finish);
    }

    /** Prepared beside the recogniser: both read all names, and know nothing of each other. */
    private static CompletableFuture<EntityLinker> linker(EntityCatalog catalog) {
        return CompletableFuture.supplyAsync(() -> new EntityLinker(catalog));
    }

    private static Pair pair(EntityRecogniser recogniser, CompletableFuture<EntityLinker> linker, StageGuard guard) {
        return new Pair(
                new RecogniseEntities(recogniser::recognise, guard), new LinkEntities(linker.join()::link, guard));
    }

    /** The catalogue that ships with the program. */
    public EntityCatalog shipped() {
        return shipped;
    }

    /** Finds the entities of an article, which finishes it. */
    public Enriched apply(Candidate article) {
        return inUse.apply(article);
    }

    /** Uses another catalogue from the next article on; it takes as long as all its names take to be prepared for the search. */
    public void use(EntityCatalog catalog) {
        inUse = maker.apply(catalog);
    }
}
