package org.khabar.enrich.reset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/**
 * What a reset would do.
 *
 * @param applicationId consumer group of the stream, and prefix of its own topics
 * @param members who is in the group, in words; a reset needs it empty
 * @param committedOffsets number of offsets that the group has committed
 * @param internalTopics the stream's own topics that there are
 * @param lookalikes topics that look like the stream's own; they are left alone
 * @param position where articles.raw is to be read from
 * @param offsets the same by partition
 * @param documents records of articles.raw that will be read again
 * @param documentsBefore records of articles.raw that will not
 * @param outputs topics whose records are deleted; empty when they are kept
 * @param folders folders of local state that are deleted
 */
record ResetPlan(
        String applicationId,
        List<String> members,
        int committedOffsets,
        List<TopicSize> internalTopics,
        List<String> lookalikes,
        StartPosition position,
        Map<TopicPartition, Long> offsets,
        long documents,
        long documentsBefore,
        List<OutputRecords> outputs,
        List<StateFolder> folders) {

    /**
     * A topic of the stream's own.
     *
     * @param name its name
     * @param bytes what all its replicas take on disk; empty when the brokers do not say
     */
    record TopicSize(String name, OptionalLong bytes) {}

    /**
     * A topic that the stream writes for others.
     *
     * @param name its name
     * @param ends end of each partition: what is before it goes
     * @param records offsets that are taken; on a compacted topic there are fewer records
     * @param lost how many of them are older than anything that will be read again, so that they are not made again
     */
    record OutputRecords(String name, Map<TopicPartition, Long> ends, long records, long lost) {}

    /**
     * A folder of local state.
     *
     * @param path where it is
     * @param bytes what its files take
     */
    record StateFolder(Path path, long bytes) {}

    /** Whether the stream is stopped, as a reset needs. */
    boolean isAllowed() {
        return members.isEmpty();
    }
}
