package org.khabar.quickstart.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;
import org.khabar.schema.topic.Topics;

/** What the brokers know of the stream's instances: who shares the work, who is in a transaction, what is committed. */
final class Group implements AutoCloseable {
    private final Admin admin;

    Group(Cluster cluster) {
        this.admin = Admin.create(cluster.clientSettings());
    }

    /** Whether these clients and no others are the members, and each has been given work. */
    boolean isSharedBy(Set<String> clients) throws InterruptedException {
        return describe()
                .filter(group -> group.groupState() == GroupState.STABLE)
                .filter(group -> group.members().stream()
                        .noneMatch(
                                member -> member.assignment().topicPartitions().isEmpty()))
                .map(Group::clients)
                .filter(clients::equals)
                .isPresent();
    }

    /** The partitions of articles.raw that a client was given. */
    Set<Integer> partitionsOf(String client) throws InterruptedException {
        return describe().stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> client(member).equals(client))
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .filter(partition -> partition.topic().equals(Topics.RAW.name()))
                .map(partition -> partition.partition())
                .collect(Collectors.toSet());
    }

    /** Whether a client whose transactions begin with a prefix has records in one that has not ended. */
    boolean isInTransaction(String prefix) throws InterruptedException {
        try {
            var ongoing = new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING));
            return admin.listTransactions(ongoing).all().get().stream()
                    .anyMatch(transaction -> transaction.transactionalId().startsWith(prefix));
        } catch (ExecutionException e) {
            requireRetriable(e);
            return false;
        }
    }

    /** From where on each partition of articles.raw is still to be read. */
    Map<Integer, Long> committed() throws InterruptedException {
        try {
            var offsets = new HashMap<Integer, Long>();
            admin.listConsumerGroupOffsets(Cluster.APPLICATION_ID)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (partition.topic().equals(Topics.RAW.name())) {
                            offsets.put(partition.partition(), offset.offset());
                        }
                    });
            return offsets;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the brokers do not tell what is committed", e);
        }
    }

    private Optional<ConsumerGroupDescription> describe() throws InterruptedException {
        try {
            return Optional.ofNullable(admin.describeConsumerGroups(List.of(Cluster.APPLICATION_ID))
                    .all()
                    .get()
                    .get(Cluster.APPLICATION_ID));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                requireRetriable(e);
            }
            return Optional.empty();
        }
    }

    private static Set<String> clients(ConsumerGroupDescription group) {
        return group.members().stream().map(Group::client).collect(Collectors.toSet());
    }

    // Streams appends "-StreamThread-1-consumer" to the name that it is given; each instance has one thread.
    private static String client(MemberDescription member) {
        return member.clientId().replaceFirst("-StreamThread-\\d+-consumer$", "");
    }

    private static void requireRetriable(ExecutionException failure) {
        if (!(failure.getCause() instanceof RetriableException)) {
            throw new IllegalStateException("the brokers refuse to answer", failure);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
