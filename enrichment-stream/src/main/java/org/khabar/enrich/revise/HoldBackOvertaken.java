package org.khabar.enrich.revise;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.khabar.schema.Origin;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.NewestVersion;
import org.khabar.schema.internal.Withdrawal;
import org.khabar.schema.serde.InternalSerde;
import org.khabar.schema.topic.Topic;

/**
 * Step that lets no version of an article be published after a later one. Versions that one shard judges come in order;
 * where a revision moved its article to another shard, the two may overtake each other, and so may a retraction. An article
 * that was overtaken goes on marked as such, so that it has its outcome; a withdrawal that was overtaken is dropped.
 *
 * <p>It remembers the newest version of the articles that have moved, few as they are, for a retention after their
 * ingestion, in stream time; the store shrinks by a sweep.
 */
public final class HoldBackOvertaken implements FixedKeyProcessorSupplier<String, ArticleMessage, ArticleMessage> {
    private static final String STORE = "newest-versions";

    private final Duration retention;

    /**
     * @param retention how long the newest version is remembered
     */
    public HoldBackOvertaken(Duration retention) {
        this.retention = retention;
    }

    @Override
    public FixedKeyProcessor<String, ArticleMessage, ArticleMessage> get() {
        return new HoldBackProcessor();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), InternalSerde.of(NewestVersion.class))
                .withLoggingEnabled(
                        Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topic.MAX_RECORD_BYTES))));
    }

    private final class HoldBackProcessor extends ContextualFixedKeyProcessor<String, ArticleMessage, ArticleMessage> {
        @SuppressWarnings("NullAway.Init") // Streams calls init() before process()
        private KeyValueStore<String, NewestVersion> newestVersions;

        @Override
        public void init(FixedKeyProcessorContext<String, ArticleMessage> context) {
            super.init(context);
            newestVersions = context.getStateStore(STORE);
            var sweep = new ExpirySweep<>(newestVersions, SeenDocuments.SWEEP_SIZE, NewestVersion::getIngestedAt);
            context.schedule(
                    SeenDocuments.SWEEP_INTERVAL,
                    PunctuationType.STREAM_TIME,
                    now -> sweep.sweep(Instant.ofEpochMilli(now).minus(retention)));
        }

        @Override
        public void process(FixedKeyRecord<String, ArticleMessage> input) {
            var article = input.value().getCandidate();
            if (article != null) {
                article.setOvertaken(isOvertaken(input.key(), article.getRevision(), article.getOrigin()));
                remember(article);
                context().forward(input);
            } else {
                passUnlessOvertaken(input, input.value().getWithdrawal());
            }
        }

        private void passUnlessOvertaken(FixedKeyRecord<String, ArticleMessage> input, Withdrawal withdrawal) {
            if (!isOvertaken(input.key(), withdrawal.getRevision(), withdrawal.getOrigin())) {
                remember(withdrawal);
                context().forward(input);
            }
        }

        // A document that was not seen for the retention is new to Revise and counts its versions from 1 again, whether
        // or not the sweep has come by here.
        private boolean isOvertaken(String articleId, int revision, Origin origin) {
            var newest = newestVersions.get(articleId);
            return newest != null
                    && newest.getRevision() > revision
                    && !newest.getIngestedAt().isBefore(origin.getIngestedAt().minus(retention));
        }

        private void remember(Candidate article) {
            if (article.getMoved() && !article.getOvertaken()) {
                newestVersions.put(
                        article.getArticleId(),
                        new NewestVersion(
                                article.getRevision(), article.getOrigin().getIngestedAt()));
            }
        }

        private void remember(Withdrawal withdrawal) {
            if (withdrawal.getMoved()) {
                newestVersions.put(
                        withdrawal.getArticleId(),
                        new NewestVersion(
                                withdrawal.getRevision(), withdrawal.getOrigin().getIngestedAt()));
            }
        }
    }
}
