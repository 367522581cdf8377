package org.khabar.schema.topic;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.khabar.schema.CatalogEntity;
import org.khabar.schema.Copies;
import org.khabar.schema.Decision;
import org.khabar.schema.Duplicate;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.EntityMention;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.khabar.schema.Replay;
import org.khabar.schema.SourceLines;
import org.khabar.schema.topic.Topic.Format;

/** All topics of Khabar, in the order data flows. */
public final class Topics {
    /** Scraped documents by raw id; a null value retracts. Stamped by the broker: ingest time is the only time. */
    public static final Topic<String, RawDocument> RAW =
            new Topic<>("articles.raw", new Format.Text(), new Format.Avro<>(RawDocument.class), days(7), true);

    /** Lines that recur in the articles of a source, by source; a null value says that none do. */
    public static final Topic<String, SourceLines> SOURCE_LINES =
            avro("sources.lines", SourceLines.class, new Retention.Compacted());

    /** Clean articles by article id; a null value withdraws. */
    public static final Topic<String, EnrichedArticle> ENRICHED =
            avro("articles.enriched", EnrichedArticle.class, new Retention.Compacted());

    /** Articles that are no news, by article id. */
    public static final Topic<String, Duplicate> DUPLICATES = avro("articles.duplicates", Duplicate.class, days(30));

    /** The copies of each original so far, by the original's article id. */
    public static final Topic<String, Copies> COPIES = avro("articles.copies", Copies.class, new Retention.Compacted());

    /** Documents that are not wanted, by raw id. */
    public static final Topic<String, Rejection> REJECTED = avro("articles.rejected", Rejection.class, days(30));

    /** What became of each article and why, by article id, or raw id where there is no article. */
    public static final Topic<String, Decision> DECISIONS = avro("articles.decisions", Decision.class, days(30));

    /** Records that could not be processed: key and value as they came, headers say where and why. */
    public static final Topic<byte[], byte[]> DEAD_LETTERS =
            new Topic<>("articles.dead-letters", new Format.Bytes(), new Format.Bytes(), days(30), false);

    /**
     * Dead letters that were sent to articles.raw again, by their coordinates. Kept for longer than they are: a segment of
     * dead letters goes when its newest one is old enough, so the oldest ones stay beyond their time.
     */
    public static final Topic<String, Replay> REPLAYS = avro("articles.replays", Replay.class, days(60));

    /** Mentions of entities, by entity id. */
    public static final Topic<String, EntityMention> MENTIONS = avro("entities.mentions", EntityMention.class, days(7));

    /** Operators' changes to the catalogue of entities, by entity id. */
    public static final Topic<String, CatalogEntity> CATALOG =
            avro("entities.catalog", CatalogEntity.class, new Retention.Compacted());

    private static final List<Topic<?, ?>> ALL = List.of(
            RAW,
            SOURCE_LINES,
            ENRICHED,
            DUPLICATES,
            COPIES,
            REJECTED,
            DECISIONS,
            DEAD_LETTERS,
            REPLAYS,
            MENTIONS,
            CATALOG);

    private Topics() {}

    /** The list that the programs, the documentation and the deployment share. */
    public static List<Topic<?, ?>> all() {
        return ALL;
    }

    private static <V extends SpecificRecord> Topic<String, V> avro(String name, Class<V> type, Retention retention) {
        return new Topic<>(name, new Format.Text(), new Format.Avro<>(type), retention, false);
    }

    private static Retention days(int days) {
        return new Retention.For(Duration.ofDays(days));
    }
}
