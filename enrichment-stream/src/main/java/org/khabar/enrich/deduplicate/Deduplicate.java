package org.khabar.enrich.deduplicate;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.metrics.IndexSize;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.Candidate;

/**
 * Step that judges the articles of a shard in the order in which they come: the first of a group is its original, and all
 * later ones are its duplicates.
 *
 * <p>It remembers an article for a retention after its ingestion, in stream time, duplicates too, so that a copy of a copy
 * finds its group. A late article is compared with what is held. The index lives in memory and is built from its store
 * when the task starts; an instance that takes over a task so starts where the other stopped.
 */
public final class Deduplicate implements FixedKeyProcessorSupplier<String, ArticleMessage, Judged> {
    private static final Duration EXPIRY_INTERVAL = Duration.ofSeconds(1);

    /** Articles forgotten at once: a tenth of a second of work. More than that a second do not come in. */
    private static final int EXPIRY_SIZE = 10_000;

    private final Duration retention;
    private final StageGuard guard;
    private final EnrichmentMetrics metrics;

    /**
     * @param retention how long an article is compared with, from its ingestion
     * @param guard runs the stage
     * @param metrics told of duplicates
     */
    public Deduplicate(Duration retention, StageGuard guard, EnrichmentMetrics metrics) {
        this.retention = retention;
        this.guard = guard;
        this.metrics = metrics;
    }

    @Override
    public FixedKeyProcessor<String, ArticleMessage, Judged> get() {
        return new DeduplicateProcessor();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return IndexStores.builders();
    }

    private final class DeduplicateProcessor extends ContextualFixedKeyProcessor<String, ArticleMessage, Judged> {
        @SuppressWarnings("NullAway.Init") // Streams calls init() before process(), and again when a task is revived
        private ShardIndex shard;

        @SuppressWarnings("NullAway.Init") // the same
        private IndexSize size;

        @Override
        public void init(FixedKeyProcessorContext<String, Judged> context) {
            super.init(context);
            size = metrics.indexOpened(context.taskId().partition());
            shard = new ShardIndex(
                    new Entries(context.getStateStore(IndexStores.ARTICLES)),
                    new CopyCounts(context.getStateStore(IndexStores.COPIES)));
            size.set(shard.index().size());
            context.schedule(EXPIRY_INTERVAL, PunctuationType.STREAM_TIME, this::expire);
        }

        private void expire(long now) {
            shard.expire(Instant.ofEpochMilli(now).minus(retention), EXPIRY_SIZE);
            size.set(shard.index().size());
        }

        @Override
        public void close() {
            size.close();
        }

        @Override
        public void process(FixedKeyRecord<String, ArticleMessage> input) {
            var article = input.value().getCandidate();
            var judged = article == null ? shard.withdraw(input.value().getWithdrawal()) : judge(article);
            size.set(shard.index().size());
            judged.duplicates().forEach(duplicate -> metrics.articleDuplicate(duplicate.getKind()));
            context().forward(input.withValue(judged));
        }

        // Only the judgement is guarded: a store that fails must stop the task, not make everything an original.
        private Judged judge(Candidate article) {
            var fingerprint = article.getFingerprint();
            if (fingerprint == null) {
                return shard.pass(article);
            }
            var entry = guard.run(
                    Stage.DEDUPLICATE,
                    candidate -> shard.judge(candidate, fingerprint),
                    article,
                    DuplicateJudge.original(article, fingerprint));
            return shard.remember(article, entry);
        }
    }
}
