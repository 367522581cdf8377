package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.khabar.enrich.document.DeadLetterReason;
import org.khabar.enrich.entities.EntryFault;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageListener;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Entity;
import org.khabar.schema.EntityType;
import org.khabar.schema.RejectionReason;
import org.khabar.schema.internal.Candidate;

/**
 * What becomes of documents and articles, in numbers. Two sums hold whenever nothing is in flight, and the first one always:
 *
 * <ul>
 *   <li>documents read = separated + refetched + rejected + retracted + dead letters
 *   <li>articles separated = enriched + overtaken + duplicates
 * </ul>
 *
 * <p>In the running program they count what was committed: a transaction that is aborted and repeated counts once. They begin
 * at zero with the process, and what is committed by an instance that is killed before it was asked is not seen. The stages'
 * times and failures are counted as they happen, also those of work that is repeated.
 */
public final class EnrichmentMetrics implements StageListener {
    private final Tally tally;
    private final LanguageNames languages = LanguageNames.load();
    private final StageMeters stages;
    private final IndexMeters indexes;
    private final MemoryMeters memories;
    private final CatalogMeters catalog;
    private final Counter read;
    private final Counter separated;
    private final Counter refetched;
    private final Counter retracted;
    private final Counter overtaken;
    private final Counter linesRemoved;
    private final CounterFamily rejected;
    private final CounterFamily deadLetters;
    private final CounterFamily articles;
    private final CounterFamily enriched;
    private final CounterFamily duplicates;
    private final CounterFamily entities;
    private final CounterFamily mentions;

    /**
     * Counts at once: for work that is done outside of transactions.
     *
     * @param registry where the meters are registered
     */
    public EnrichmentMetrics(MeterRegistry registry) {
        this(registry, Tally.AT_ONCE);
    }

    EnrichmentMetrics(MeterRegistry registry, Tally tally) {
        this.tally = tally;
        this.stages = new StageMeters(registry);
        this.indexes = new IndexMeters(registry);
        this.memories = new MemoryMeters(registry);
        this.catalog = new CatalogMeters(registry);
        var of = new Builder(registry);
        this.read = of.documents("read", "Records read from articles.raw");
        this.separated = of.documents("separated", "Documents that hold at least one article");
        this.refetched = of.documents("refetched", "Documents fetched again without change");
        this.retracted = of.documents("retracted", "Null values");
        this.rejected = of.family(
                "khabar.documents.rejected",
                "documents",
                "Documents that are not wanted",
                "reason",
                lower(RejectionReason.TOO_LARGE, RejectionReason.EMPTY_TEXT, RejectionReason.ONLY_CHROME));
        this.deadLetters = of.family(
                "khabar.dead.letters",
                "letters",
                "Documents that could not be processed",
                "reason",
                lower(DeadLetterReason.values()));
        this.articles = of.articles("separated", "Articles cut from documents", "language", languages.all());
        this.enriched = of.articles(
                "enriched",
                "Articles written to articles.enriched",
                "change",
                lower(ChangeKind.NEW, ChangeKind.REVISED));
        this.duplicates = of.articles(
                "duplicates", "Articles that are copies", "kind", lower(DuplicateKind.EXACT, DuplicateKind.NEAR));
        this.overtaken = Counter.builder("khabar.articles.overtaken")
                .baseUnit("articles")
                .description("Articles held back, since a later version was published before")
                .register(registry);
        this.linesRemoved = Counter.builder("khabar.lines.removed")
                .baseUnit("lines")
                .description("Lines that are no text of an article, since they recur in their source")
                .register(registry);
        var types = lower(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION, EntityType.DATE);
        this.entities = of.family("khabar.entities.linked", "entities", "Entities of enriched articles", "type", types);
        this.mentions = of.family(
                "khabar.entities.mentions", "mentions", "Mentions of entities in enriched articles", "type", types);
    }

    private record Builder(MeterRegistry registry) {
        Counter documents(String what, String description) {
            return Counter.builder("khabar.documents." + what)
                    .baseUnit("documents")
                    .description(description)
                    .register(registry);
        }

        CounterFamily articles(String what, String description, String tag, List<String> values) {
            return family("khabar.articles." + what, "articles", description, tag, values);
        }

        CounterFamily family(String name, String unit, String description, String tag, List<String> values) {
            return new CounterFamily(registry, name, unit, description, tag, values);
        }
    }

    /** A record of articles.raw was read. */
    public void documentRead() {
        tally.add(read, 1);
    }

    /** A document was cut into articles, whose languages are known by now. */
    public void documentSeparated(List<Candidate> cut) {
        tally.add(separated, 1);
        cut.forEach(article ->
                tally.add(articles.of(languages.nameOf(article.getLanguage().getTag())), 1));
    }

    /** A document came again as it was. */
    public void documentRefetched() {
        tally.add(refetched, 1);
    }

    /** A document was retracted. */
    public void documentRetracted() {
        tally.add(retracted, 1);
    }

    /** A document was rejected. */
    public void documentRejected(RejectionReason reason) {
        tally.add(rejected.of(nameOf(reason)), 1);
    }

    /** A document could not be processed. */
    public void documentDeadLettered(DeadLetterReason reason) {
        tally.add(deadLetters.of(nameOf(reason)), 1);
    }

    /** An article was enriched and is published. */
    public void articleEnriched(EnrichedArticle article) {
        tally.add(enriched.of(nameOf(article.getChangeKind())), 1);
        for (Entity entity : article.getEntities()) {
            tally.add(entities.of(nameOf(entity.getType())), 1);
            tally.add(
                    mentions.of(nameOf(entity.getType())), entity.getMentions().size());
        }
    }

    /** An article is not published, since a later version was before. */
    public void articleOvertaken() {
        tally.add(overtaken, 1);
    }

    /** An article was found to be a duplicate. */
    public void articleDuplicate(DuplicateKind kind) {
        tally.add(duplicates.of(nameOf(kind)), 1);
    }

    /** So many lines of a document were removed, since they recur in its source. */
    public void linesRemoved(int lines) {
        tally.add(linesRemoved, lines);
    }

    /**
     * Operators' entries of the catalogue were read.
     *
     * @param used how many are in use
     * @param skipped how many are not, by reason
     * @param lastChangeMs timestamp of the newest record, in milliseconds since 1970
     */
    public void catalogChanged(int used, Map<EntryFault, Integer> skipped, long lastChangeMs) {
        catalog.show(used, skipped, lastChangeMs);
    }

    /**
     * The memory of some sources was opened.
     *
     * @param partition of the sources that it holds
     */
    public MemorySize memoryOpened(int partition) {
        return memories.opened(partition);
    }

    /**
     * An index of articles was built.
     *
     * @param partition of the shards that it holds
     */
    public IndexSize indexOpened(int partition) {
        return indexes.opened(partition);
    }

    @Override
    public void stageRan(Stage stage, long nanos) {
        stages.of(stage).time().record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void stageFailed(Stage stage) {
        stages.of(stage).failures().increment();
    }

    private static List<String> lower(Enum<?>... values) {
        return Arrays.stream(values).map(EnrichmentMetrics::nameOf).toList();
    }

    private static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
