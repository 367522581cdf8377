package org.khabar.schema.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of the catalogue that a cluster does not have yet; leaves the others as they are. */
public final class TopicCreator {
    private final Admin admin;

    /**
     * @param admin client of the cluster; stays the caller's to close
     */
    public TopicCreator(Admin admin) {
        this.admin = admin;
    }

    /**
     * Creates what is missing.
     *
     * @param partitions partitions of each new topic
     * @param replicationFactor copies of each partition
     * @return names of the topics that were created
     * @throws KafkaException when the cluster refuses one or does not answer
     */
    public List<String> createMissing(int partitions, short replicationFactor) {
        var created = new ArrayList<String>();
        for (var topic : Topics.all()) {
            if (create(topic.newTopic(partitions, replicationFactor))) {
                created.add(topic.name());
            }
        }
        return List.copyOf(created);
    }

    private boolean create(NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new KafkaException("Cannot create topic " + topic.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while creating topics", e);
        }
    }
}
