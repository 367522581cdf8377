package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageListener;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.DuplicateKind;

/**
 * What the stream counts. Two sums hold whenever nothing is in flight:
 *
 * <ul>
 *   <li>documents read = separated + refetched + rejected + retracted + dead letters
 *   <li>articles separated = enriched + duplicates
 * </ul>
 *
 * <p>Counters live in the process: an instance that dies and repeats a transaction counts its records again, so over a
 * crash they tell the load, and {@code khabar audit} tells the truth.
 */
public final class EnrichmentMetrics implements StageListener {
    private final MeterRegistry registry;
    private final Counter read;
    private final Counter separatedDocuments;
    private final Counter separatedArticles;
    private final Counter refetched;
    private final Counter retracted;
    private final Map<Stage, StageMeters> stages = new EnumMap<>(Stage.class);

    /**
     * @param registry where the meters are registered
     */
    public EnrichmentMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.read = counter("khabar.documents.read", "documents", "Records read from articles.raw", Tags.empty());
        this.separatedDocuments = counter(
                "khabar.documents.separated", "documents", "Documents that hold at least one article", Tags.empty());
        this.separatedArticles =
                counter("khabar.articles.separated", "articles", "Articles cut from documents", Tags.empty());
        this.refetched = counter(
                "khabar.documents.refetched", "documents", "Documents fetched again without change", Tags.empty());
        this.retracted = counter("khabar.documents.retracted", "documents", "Null values", Tags.empty());
        for (var stage : Stage.values()) {
            stages.put(stage, new StageMeters(timer(stage), failures(stage)));
        }
    }

    private record StageMeters(Timer time, Counter failures) {}

    /** A record of articles.raw was read. */
    public void documentRead() {
        read.increment();
    }

    /** A document was cut into articles. */
    public void documentSeparated(int articles) {
        separatedDocuments.increment();
        separatedArticles.increment(articles);
    }

    /** A document came again as it was. */
    public void documentRefetched() {
        refetched.increment();
    }

    /** A document was retracted. */
    public void documentRetracted() {
        retracted.increment();
    }

    /** A document was rejected. */
    public void documentRejected(String reason) {
        counter("khabar.documents.rejected", "documents", "Documents that are not wanted", reason(reason))
                .increment();
    }

    /** A document could not be processed. */
    public void documentDeadLettered(String reason) {
        counter("khabar.dead.letters", "documents", "Documents that could not be processed", reason(reason))
                .increment();
    }

    /** An article was enriched. */
    public void articleEnriched(ChangeKind change) {
        counter("khabar.articles.enriched", "articles", "Articles enriched", Tags.of("change", lower(change)))
                .increment();
    }

    /** An article was found to be a duplicate. */
    public void articleDuplicate(DuplicateKind kind) {
        counter("khabar.articles.duplicates", "articles", "Articles that are copies", Tags.of("kind", lower(kind)))
                .increment();
    }

    @Override
    public void stageRan(Stage stage, long nanos) {
        meters(stage).time().record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void stageFailed(Stage stage) {
        meters(stage).failures().increment();
    }

    private StageMeters meters(Stage stage) {
        return Objects.requireNonNull(stages.get(stage)); // every stage has an entry
    }

    private Counter failures(Stage stage) {
        return counter(
                "khabar.stage.failures", "failures", "Times that a stage threw", Tags.of("stage", stage.label()));
    }

    private Counter counter(String name, String unit, String description, Tags tags) {
        return Counter.builder(name)
                .baseUnit(unit)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private Timer timer(Stage stage) {
        return Timer.builder("khabar.stage.time")
                .description("Time spent in a stage per run")
                .tag("stage", stage.label())
                .register(registry);
    }

    private static Tags reason(String reason) {
        return Tags.of("reason", reason.toLowerCase(Locale.ROOT));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
