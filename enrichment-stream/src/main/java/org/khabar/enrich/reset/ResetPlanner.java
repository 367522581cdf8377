package org.khabar.enrich.reset;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.khabar.enrich.reset.ResetPlan.OutputRecords;
import org.khabar.enrich.reset.ResetPlan.StateFolder;
import org.khabar.enrich.reset.ResetPlan.TopicSize;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

/** Finds out what a reset would do. Changes nothing. */
final class ResetPlanner {
    /** What the stream writes for others. */
    static final List<Topic<?, ?>> OUTPUTS = List.of(
            Topics.SOURCE_LINES,
            Topics.ENRICHED,
            Topics.DUPLICATES,
            Topics.COPIES,
            Topics.REJECTED,
            Topics.DECISIONS,
            Topics.DEAD_LETTERS,
            Topics.MENTIONS);

    /** What Kafka answers when no record is as late as was asked. */
    private static final long NONE = -1;

    private static final Comparator<TopicPartition> BY_PARTITION =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final Admin admin;
    private final String applicationId;

    /**
     * @param admin client of the cluster; stays the caller's to close
     * @param applicationId consumer group of the stream, and prefix of its own topics
     */
    ResetPlanner(Admin admin, String applicationId) {
        this.admin = admin;
        this.applicationId = applicationId;
    }

    /**
     * Makes the plan.
     *
     * @param position where articles.raw is to be read from
     * @param withOutputs whether the records of the output topics are to go
     * @param folders folders of local state that are to go
     * @throws KafkaException when the cluster does not answer, or does not have the topics
     */
    ResetPlan plan(StartPosition position, boolean withOutputs, List<StateFolder> folders) {
        var topics = Answers.await(admin.listTopics().names(), "list the topics");
        if (!topics.contains(Topics.RAW.name())) {
            throw new KafkaException("the cluster has no topic " + Topics.RAW.name());
        }
        var raw = partitions(Topics.RAW.name());
        var begins = offsets(raw, OffsetSpec.earliest());
        var ends = offsets(raw, OffsetSpec.latest());
        var starts = orElse(offsets(raw, position.spec()), ends);
        return new ResetPlan(
                applicationId,
                members(),
                committedOffsets(),
                sizes(InternalTopics.of(applicationId).stream()
                        .filter(topics::contains)
                        .toList()),
                InternalTopics.lookalikes(applicationId, topics),
                position,
                starts,
                sum(ends) - sum(starts),
                sum(starts) - sum(begins),
                withOutputs ? outputs(topics, oldestRead(position, raw)) : List.of(),
                folders);
    }

    private List<String> members() {
        return Answers.awaitUnless(
                        GroupIdNotFoundException.class,
                        admin.describeConsumerGroups(List.of(applicationId)).all(),
                        "describe the group " + applicationId)
                .map(Map::values)
                .orElse(List.of())
                .stream()
                .flatMap(group -> group.members().stream())
                .map(ResetPlanner::describe)
                .sorted()
                .toList();
    }

    private static String describe(MemberDescription member) {
        return member.groupInstanceId().orElse(member.consumerId()) + " on " + member.host();
    }

    private int committedOffsets() {
        return Answers.awaitUnless(
                        GroupIdNotFoundException.class,
                        admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata(),
                        "list the offsets of the group " + applicationId)
                .map(Map::size)
                .orElse(0);
    }

    // Brokers tell sizes only to those who may describe the cluster; a plan without them is a plan too.
    private List<TopicSize> sizes(List<String> topics) {
        var bytes = new HashMap<String, Long>();
        boolean isKnown = true;
        try {
            var brokers = Answers.await(admin.describeCluster().nodes(), "list the brokers").stream()
                    .map(Node::id)
                    .toList();
            Answers.await(admin.describeLogDirs(brokers).allDescriptions(), "ask for sizes")
                    .values()
                    .forEach(folders -> folders.values()
                            .forEach(folder -> folder.replicaInfos()
                                    .forEach((partition, replica) ->
                                            bytes.merge(partition.topic(), replica.size(), Long::sum))));
        } catch (KafkaException e) {
            isKnown = false;
        }
        var isToldOf = isKnown;
        return topics.stream()
                .map(topic -> new TopicSize(
                        topic, isToldOf ? OptionalLong.of(bytes.getOrDefault(topic, 0L)) : OptionalLong.empty()))
                .toList();
    }

    /** Publishing time of the oldest document that will be read again: what is older is not made again. */
    private Instant oldestRead(StartPosition position, Collection<TopicPartition> raw) {
        if (position instanceof StartPosition.Latest) {
            return Instant.ofEpochMilli(Long.MAX_VALUE);
        }
        long since = position instanceof StartPosition.At at ? at.time().toEpochMilli() : 0;
        return find(raw, OffsetSpec.forTimestamp(since)).values().stream()
                .filter(found -> found.offset() != NONE)
                .mapToLong(ListOffsetsResultInfo::timestamp)
                .mapToObj(Instant::ofEpochMilli)
                .min(Instant::compareTo)
                .orElse(Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    private List<OutputRecords> outputs(Collection<String> topics, Instant oldest) {
        return OUTPUTS.stream()
                .map(Topic::name)
                .filter(topics::contains)
                .map(name -> output(name, oldest))
                .toList();
    }

    private OutputRecords output(String name, Instant oldest) {
        var partitions = partitions(name);
        var begins = offsets(partitions, OffsetSpec.earliest());
        var ends = offsets(partitions, OffsetSpec.latest());
        var remade = orElse(offsets(partitions, OffsetSpec.forTimestamp(oldest.toEpochMilli())), ends);
        return new OutputRecords(name, ends, sum(ends) - sum(begins), sum(remade) - sum(begins));
    }

    private List<TopicPartition> partitions(String topic) {
        var description = Answers.await(admin.describeTopics(List.of(topic)).allTopicNames(), "describe " + topic);
        return description.values().stream()
                .flatMap(found -> found.partitions().stream())
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> find(Collection<TopicPartition> partitions, OffsetSpec spec) {
        var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        return Answers.await(admin.listOffsets(asked).all(), "find offsets");
    }

    /** By partition; {@link #NONE} where no record is late enough. */
    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec) {
        var offsets = new TreeMap<TopicPartition, Long>(BY_PARTITION);
        find(partitions, spec).forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private static Map<TopicPartition, Long> orElse(
            Map<TopicPartition, Long> offsets, Map<TopicPartition, Long> others) {
        var result = new TreeMap<TopicPartition, Long>(BY_PARTITION);
        offsets.forEach((partition, offset) ->
                result.put(partition, offset == NONE ? others.getOrDefault(partition, 0L) : offset));
        return result;
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
