package org.khabar.schema.topic;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** How long a topic keeps its records. */
public sealed interface Retention {
    /** Tombstones stay this long, so that a consumer that was away for a week still learns of a retraction. */
    Duration TOMBSTONES = Duration.ofDays(7);

    /** The newest record of each key, for ever. */
    record Compacted() implements Retention {
        @Override
        public Map<String, String> topicConfigs() {
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT,
                    TopicConfig.DELETE_RETENTION_MS_CONFIG,
                    Long.toString(TOMBSTONES.toMillis()));
        }

        @Override
        public String toString() {
            return "compacted";
        }
    }

    /** Every record, for a span of time. */
    record For(Duration span) implements Retention {
        @Override
        public Map<String, String> topicConfigs() {
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(span.toMillis()));
        }

        @Override
        public String toString() {
            return span.toDays() + " days";
        }
    }

    /** The topic settings that make a broker keep to it. */
    Map<String, String> topicConfigs();
}
