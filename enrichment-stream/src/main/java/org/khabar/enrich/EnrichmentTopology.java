package org.khabar.enrich;

import static org.khabar.schema.topic.Topics.COPIES;
import static org.khabar.schema.topic.Topics.DEAD_LETTERS;
import static org.khabar.schema.topic.Topics.DECISIONS;
import static org.khabar.schema.topic.Topics.DUPLICATES;
import static org.khabar.schema.topic.Topics.ENRICHED;
import static org.khabar.schema.topic.Topics.MENTIONS;
import static org.khabar.schema.topic.Topics.RAW;
import static org.khabar.schema.topic.Topics.REJECTED;
import static org.khabar.schema.topic.Topics.SOURCE_LINES;

import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.khabar.enrich.article.Enriched;
import org.khabar.enrich.catalog.CatalogReader;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.deadletter.Decode;
import org.khabar.enrich.deadletter.RestoreOriginal;
import org.khabar.enrich.deduplicate.Deduplicate;
import org.khabar.enrich.deduplicate.Judged;
import org.khabar.enrich.document.ArticleMessages;
import org.khabar.enrich.document.CutDocument;
import org.khabar.enrich.document.Ending;
import org.khabar.enrich.document.Progress;
import org.khabar.enrich.header.Describe;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.revise.HoldBackOvertaken;
import org.khabar.enrich.revise.Remember;
import org.khabar.enrich.revise.Revise;
import org.khabar.enrich.revise.SeenDocuments;
import org.khabar.enrich.shard.ShardPartitioner;
import org.khabar.enrich.source.LearnLines;
import org.khabar.enrich.source.LearnedLines;
import org.khabar.enrich.source.SeparateWithMemory;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.PageLines;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.serde.InternalSerde;
import org.khabar.schema.topic.Topic;

/** The way of an article, top to bottom: by raw id until it is cut, by shard until it is judged, by article id after. */
public final class EnrichmentTopology {
    /** Name of the way of lines to what learns of their source. */
    public static final String BY_SOURCE = "lines-by-source";

    /** Name of the way to the shards; its topic is "application.id-name-repartition". */
    public static final String BY_SHARD = "articles-by-shard";

    /** Name of the way from the shards. */
    public static final String BY_ARTICLE = "articles-by-id";

    private final EnrichmentConfig config;
    private final AvroSerdes serdes;
    private final Stages stages;
    private final EnrichmentMetrics metrics;
    private final StageGuard guard;
    private final LearnedLines learnedLines;
    private final CatalogReader catalog;

    /**
     * @param config settings
     * @param serdes of the topics
     * @param stages the stages without state
     * @param catalog gives the stages what operators change of the catalogue of entities
     * @param metrics told of every outcome
     */
    public EnrichmentTopology(
            EnrichmentConfig config,
            AvroSerdes serdes,
            Stages stages,
            CatalogReader catalog,
            EnrichmentMetrics metrics) {
        this.config = config;
        this.serdes = serdes;
        this.stages = stages;
        this.metrics = metrics;
        this.guard = new StageGuard(metrics);
        this.learnedLines = new LearnedLines(serdes);
        this.catalog = catalog;
    }

    /** Builds the topology; every node, store and internal topic has a name of ours. */
    public Topology build() {
        var builder = new StreamsBuilder(config.topologyConfig());
        learnedLines.addTo(builder);
        var articles = cutDocuments(builder);
        var originals = judgeArticles(articles);
        enrichArticles(originals);
        catalog.addTo(builder);
        return builder.build();
    }

    private KStream<String, ArticleMessage> cutDocuments(StreamsBuilder builder) {
        var seenDocuments = new SeenDocuments();
        var decoded = builder.stream(
                        RAW.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read-raw"))
                .process(
                        new Decode(RAW.valueSerde(serdes).deserializer(), config.registryPatience(), metrics),
                        as("decode"));
        var revised = going(decoded, "decoded")
                .processValues(new Revise(seenDocuments, config.reviseRetention(), metrics), as("revise"));
        var separated = going(revised, "revised")
                .processValues(new SeparateWithMemory(stages.separate(), learnedLines, metrics), as("separate"));
        var cut = going(separated, "separated");
        learnLines(cut);
        var remembered = cut.mapValues(stages.tagLanguage()::apply, as("tag-language"))
                .mapValues(stages.fingerprint()::apply, as("fingerprint"))
                .processValues(new Remember(seenDocuments, metrics), as("remember"));

        var ended = ended(decoded, "undecodable")
                .merge(ended(revised, "refetched-or-retracted"), as("ended-at-revise"))
                .merge(ended(separated, "inseparable"), as("ended-at-separate"))
                .merge(ended(remembered, "rejected"), as("ended"));
        writeEndings(ended);

        var withdrawn = ended.flatMapValues(Ending::withdrawals, as("withdrawals"))
                .mapValues(ArticleMessages::of, as("withdrawal-messages"));
        return going(remembered, "remembered")
                .flatMapValues(messages -> messages, as("articles"))
                .merge(withdrawn, as("articles-and-withdrawals"))
                .selectKey((rawId, message) -> ArticleMessages.articleId(message), as("key-by-article"));
    }

    private void learnLines(KStream<String, CutDocument> documents) {
        var learned = documents
                .flatMapValues(CutDocument::tracesOfLines, as("lines"))
                .selectKey((rawId, lines) -> lines.getSource(), as("key-by-source"))
                .repartition(repartitioned(BY_SOURCE, PageLines.class))
                .process(new LearnLines(config.separateRetention(), metrics), as("learn-lines"));
        write(learned, SOURCE_LINES, "source-lines");
    }

    private void writeEndings(KStream<String, Ending> ended) {
        write(ended.flatMapValues(Ending::duplicates, as("refetches")), DUPLICATES, "refetches");
        write(ended.flatMapValues(Ending::rejections, as("rejections")), REJECTED, "rejections");
        write(ended.mapValues(Ending::decision, as("document-decisions")), DECISIONS, "document-decisions");
        ended.flatMapValues(Ending::deadLetters, as("dead-letters"))
                .peek((rawId, letter) -> metrics.documentDeadLettered(letter.reason()), as("count-dead-letters"))
                .process(RestoreOriginal::new, as("restore-original"))
                .to(
                        DEAD_LETTERS.name(),
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("write-dead-letters"));
    }

    private KStream<String, ArticleMessage> judgeArticles(KStream<String, ArticleMessage> articles) {
        var judged = articles.repartition(byShard())
                .processValues(new Deduplicate(config.deduplicateRetention(), guard, metrics), as("deduplicate"));

        write(judged.flatMapValues(Judged::duplicates, as("duplicates")), DUPLICATES, "duplicates");
        write(judged.flatMapValues(Judged::decisions, as("duplicate-decisions")), DECISIONS, "duplicate-decisions");
        var copies = judged.flatMapValues(Judged::copies, as("copies"))
                .selectKey((articleId, copy) -> copy.getArticleId(), as("key-by-original"));
        write(copies, COPIES, "copies", (original, copy) -> original + "/" + copy.getCount());

        return judged.flatMapValues(Judged::onward, as("originals-and-withdrawals"));
    }

    private void enrichArticles(KStream<String, ArticleMessage> originals) {
        var arrived = originals
                .repartition(byArticle())
                .processValues(new HoldBackOvertaken(config.reviseRetention()), as("hold-back-overtaken"));
        var enriched = arrived.flatMapValues(message -> ArticleMessages.candidates(message), as("originals"))
                .mapValues(stages.entities()::apply, as("recognise-and-link"))
                .peek((articleId, article) -> count(article), as("count-enriched"));

        write(enriched.flatMapValues(Enriched::published, as("enriched-articles")), ENRICHED, "enriched");
        write(enriched.mapValues(Enriched::decision, as("enriched-decisions")), DECISIONS, "enriched-decisions");
        var mentions = enriched.flatMapValues(Enriched::mentions, as("mentions"))
                .selectKey((articleId, mention) -> mention.getEntityId(), as("key-by-entity"));
        write(mentions, MENTIONS, "mentions", (entity, mention) -> mention.getArticleId() + "/" + mention.getStart());
        var tombstones = arrived.flatMapValues(ArticleMessages::withdrawals, as("withdrawn"))
                .mapValues(withdrawal -> ArticleMessages.tombstone(), as("tombstones"));
        write(tombstones, ENRICHED, "tombstones");
    }

    private void count(Enriched article) {
        if (article.overtaken()) {
            metrics.articleOvertaken();
        } else {
            metrics.articleEnriched(article.article());
        }
    }

    private static <T> KStream<String, T> going(KStream<String, Progress<T>> progress, String name) {
        return progress.flatMapValues(Progress::going, as(name));
    }

    private static <T> KStream<String, Ending> ended(KStream<String, Progress<T>> progress, String name) {
        return progress.flatMapValues(Progress::ended, as(name));
    }

    private <V> void write(KStream<String, V> records, Topic<String, V> topic, String what) {
        write(records, topic, what, (key, value) -> key);
    }

    private <V> void write(
            KStream<String, V> records, Topic<String, V> topic, String what, BiFunction<String, V, String> identity) {
        records.processValues(() -> new Describe<>(topic.name(), identity), as("describe-" + what))
                .to(
                        topic.name(),
                        Produced.with(topic.keySerde(serdes), topic.valueSerde(serdes))
                                .withName("write-" + what));
    }

    private Repartitioned<String, ArticleMessage> byShard() {
        return repartitioned(BY_SHARD, ArticleMessage.class)
                .withStreamPartitioner(new ShardPartitioner(stages.shards()));
    }

    private Repartitioned<String, ArticleMessage> byArticle() {
        return repartitioned(BY_ARTICLE, ArticleMessage.class);
    }

    private <V extends SpecificRecord> Repartitioned<String, V> repartitioned(String name, Class<V> type) {
        return Repartitioned.with(Serdes.String(), InternalSerde.of(type))
                .withName(name)
                .withNumberOfPartitions(config.partitions());
    }

    private static Named as(String name) {
        return Named.as(name);
    }
}
