package org.khabar.enrich.reset;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.khabar.enrich.reset.ResetPlan.OutputRecords;
import org.khabar.enrich.reset.ResetPlan.StateFolder;
import org.khabar.enrich.reset.ResetPlan.TopicSize;
import org.khabar.schema.topic.Retention;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

/**
 * Carries a plan out. What was done stays done when a step fails, and every step may be repeated. The offsets go first, which
 * the cluster refuses while an instance is in the group, and the new ones come last.
 */
final class Resetter {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Admin admin;
    private final Consumer<String> progress;

    /**
     * @param admin client of the cluster; stays the caller's to close
     * @param progress is told what was done, a line each
     */
    Resetter(Admin admin, Consumer<String> progress) {
        this.admin = admin;
        this.progress = progress;
    }

    /**
     * Carries it out.
     *
     * @throws KafkaException when the cluster refuses a step or does not answer
     */
    void carryOut(ResetPlan plan) {
        forgetOffsets(plan);
        deleteTopics(plan);
        plan.outputs().forEach(this::deleteRecords);
        plan.folders().stream().map(StateFolder::path).forEach(folder -> {
            StateFolders.delete(folder);
            progress.accept("deleted folder " + folder);
        });
        setOffsets(plan);
    }

    private void forgetOffsets(ResetPlan plan) {
        boolean wereThere = Answers.isDoneUnless(
                GroupIdNotFoundException.class,
                admin.deleteConsumerGroups(List.of(plan.applicationId())).all(),
                "delete the offsets of the group " + plan.applicationId());
        progress.accept(wereThere ? "forgot the committed offsets" : "there were no committed offsets");
    }

    private void deleteTopics(ResetPlan plan) {
        var names = plan.internalTopics().stream().map(TopicSize::name).toList();
        for (var name : names) {
            boolean isDeleted = Answers.isDoneUnless(
                    UnknownTopicOrPartitionException.class,
                    admin.deleteTopics(List.of(name)).all(),
                    "delete topic " + name);
            progress.accept(isDeleted ? "deleted topic " + name : "topic " + name + " was gone");
        }
        // An instance that starts while they are on their way out would find them and fail.
        retry(
                "see the deleted topics go",
                () -> Answers.await(admin.listTopics().names(), "list the topics").stream()
                        .noneMatch(names::contains));
    }

    private void deleteRecords(OutputRecords output) {
        boolean isCompacted = isCompacted(output.name());
        if (isCompacted) {
            // Kafka deletes no records of a topic that is only compacted. Without a limit of time nothing else goes
            // meanwhile,
            // not even if this program ends here.
            alter(
                    output.name(),
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG,
                            "-1"));
        }
        try {
            Map<TopicPartition, RecordsToDelete> before = new HashMap<>();
            output.ends().forEach((partition, end) -> before.put(partition, RecordsToDelete.beforeOffset(end)));
            // Brokers learn of the policy one after the other.
            retry(
                    "delete the records of " + output.name(),
                    () -> Answers.isDoneUnless(
                            PolicyViolationException.class,
                            admin.deleteRecords(before).all(),
                            "delete the records of " + output.name()));
        } finally {
            if (isCompacted) {
                alter(
                        output.name(),
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT,
                                TopicConfig.RETENTION_MS_CONFIG,
                                ""));
            }
        }
        progress.accept("deleted the records of " + output.name());
    }

    private static boolean isCompacted(String name) {
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(name))
                .map(Topic::retention)
                .anyMatch(Retention.Compacted.class::isInstance);
    }

    /** Sets settings of a topic; those with an empty value go back to the cluster's. */
    private void alter(String topic, Map<String, String> settings) {
        var changes = settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()),
                        setting.getValue().isEmpty() ? OpType.DELETE : OpType.SET))
                .collect(Collectors.toList());
        Answers.await(
                admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                        .all(),
                "change the settings of " + topic);
    }

    private void setOffsets(ResetPlan plan) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        plan.offsets().forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        Answers.await(
                admin.alterConsumerGroupOffsets(plan.applicationId(), offsets).all(),
                "set the offsets of the group " + plan.applicationId());
        progress.accept("set the group to read " + Topics.RAW.name() + " "
                + plan.position().describe());
    }

    private interface Step {
        boolean isDone();
    }

    private static void retry(String what, Step step) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!step.isDone()) {
            if (System.nanoTime() > deadline) {
                throw new KafkaException("cannot " + what + " within " + PATIENCE.toSeconds() + " s");
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted while trying to " + what, e);
            }
        }
    }
}
