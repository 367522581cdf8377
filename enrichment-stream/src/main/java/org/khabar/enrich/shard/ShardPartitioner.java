package org.khabar.enrich.shard;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.khabar.schema.internal.ArticleMessage;

/** Sends every message about a shard to the partition of that shard. */
public final class ShardPartitioner implements StreamPartitioner<String, ArticleMessage> {
    private final Shards shards;

    /**
     * @param shards the list of shards
     */
    public ShardPartitioner(Shards shards) {
        this.shards = shards;
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, String articleId, ArticleMessage message, int partitions) {
        var candidate = message.getCandidate();
        var shard = candidate == null ? message.getWithdrawal().getShard() : candidate.getShard();
        return Optional.of(Set.of(shards.partitionOf(shard, partitions)));
    }
}
