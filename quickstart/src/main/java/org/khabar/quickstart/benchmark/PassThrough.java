package org.khabar.quickstart.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Language;
import org.khabar.schema.Origin;
import org.khabar.schema.PublishedValidity;
import org.khabar.schema.RawDocument;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.serde.InternalSerde;
import org.khabar.schema.topic.Retention;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

/**
 * A topology that does nothing on the way that the pipeline goes: raw documents in, two repartition topics, enriched
 * articles out, each decoded and encoded by the same serdes at every hop.
 */
final class PassThrough {
    /** Where it writes. */
    static final Topic<String, EnrichedArticle> OUTPUT = new Topic<>(
            "benchmark.pass-through",
            new Topic.Format.Text(),
            new Topic.Format.Avro<>(EnrichedArticle.class),
            new Retention.Compacted(),
            false);

    private static final Language NONE = new Language("und", 0.0, null, null, List.of());

    private PassThrough() {}

    static Topology topology(EnrichmentConfig config, AvroSerdes serdes) {
        var builder = new StreamsBuilder(config.topologyConfig());
        builder.stream(
                        Topics.RAW.name(),
                        Consumed.with(Serdes.String(), Topics.RAW.valueSerde(serdes))
                                .withName("read-raw"))
                .mapValues(PassThrough::message, Named.as("as-candidate"))
                .repartition(hop("first-hop", config))
                .mapValues(message -> message, Named.as("between-hops"))
                .repartition(hop("second-hop", config))
                .mapValues(message -> article(message.getCandidate()), Named.as("as-article"))
                .to(
                        OUTPUT.name(),
                        Produced.with(OUTPUT.keySerde(serdes), OUTPUT.valueSerde(serdes))
                                .withName("write"));
        return builder.build();
    }

    private static Repartitioned<String, ArticleMessage> hop(String name, EnrichmentConfig config) {
        return Repartitioned.with(Serdes.String(), InternalSerde.of(ArticleMessage.class))
                .withName(name)
                .withNumberOfPartitions(config.partitions());
    }

    private static ArticleMessage message(RawDocument document) {
        var candidate = Candidate.newBuilder()
                .setArticleId(document.getId())
                .setRawId(document.getId())
                .setPart(1)
                .setParts(1)
                .setRevision(1)
                .setChangeKind(ChangeKind.NEW)
                .setOrigin(new Origin(0, 0L, Instant.EPOCH))
                .setUrl(document.getUrl())
                .setSource(document.getSource())
                .setTitle(document.getTitle())
                .setBody(document.getText())
                .setPublishedValidity(PublishedValidity.UNKNOWN)
                .setLines(List.of())
                .setLanguage(NONE)
                .setShard("")
                .setStageFailures(new ArrayList<>())
                .setStageMicros(new HashMap<>())
                .build();
        return new ArticleMessage(candidate, null);
    }

    private static EnrichedArticle article(Candidate candidate) {
        return EnrichedArticle.newBuilder()
                .setArticleId(candidate.getArticleId())
                .setRawId(candidate.getRawId())
                .setPart(1)
                .setParts(1)
                .setRevision(1)
                .setChangeKind(ChangeKind.NEW)
                .setOrigin(candidate.getOrigin())
                .setUrl(candidate.getUrl())
                .setSource(candidate.getSource())
                .setTitle(candidate.getTitle())
                .setBody(candidate.getBody())
                .setPublishedValidity(PublishedValidity.UNKNOWN)
                .setLanguage(candidate.getLanguage())
                .setEntities(List.of())
                .build();
    }
}
