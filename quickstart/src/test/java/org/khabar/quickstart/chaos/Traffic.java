package org.khabar.quickstart.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import org.khabar.enrich.audit.AuditReport;
import org.khabar.quickstart.stack.GeneratedNews.Written;
import org.khabar.quickstart.stack.NewsLines;
import org.khabar.quickstart.stack.StreamProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Articles on their way: whatever is waited for, documents are handed over, decisions are read and instances are
 * supervised meanwhile. So what happens, happens under load, and when it happens is told by what is committed.
 */
final class Traffic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

    /** The longest time in which no document is decided; the longest known, a killed instance's transaction, is 40 s. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Cluster cluster;
    private final Feed feed;
    private final Decisions decisions;
    private final Group group;
    private final Instances instances;

    private Traffic(Cluster cluster, Path folder, Feed feed) {
        this.cluster = cluster;
        this.feed = feed;
        this.decisions = new Decisions(cluster);
        this.group = new Group(cluster);
        this.instances = new Instances(cluster, folder);
    }

    /**
     * Starts the ingest program; no instance of the stream runs yet.
     *
     * @param folder for what the programs keep and print
     * @param documents what is published
     */
    static Traffic start(Cluster cluster, Path folder, NewsLines documents) throws IOException {
        var feed = Feed.start(cluster, folder.resolve("ingest.txt"), documents);
        try {
            return new Traffic(cluster, folder, feed);
        } catch (RuntimeException e) {
            feed.close();
            throw e;
        }
    }

    /** Something that comes true while articles flow. */
    @FunctionalInterface
    interface Condition {
        boolean isMet() throws IOException, InterruptedException;
    }

    /**
     * Goes on until something is true; fails when nothing is decided for a while, however slow the machine is.
     *
     * @param what it is, for the message if it does not come true
     */
    void until(String what, Condition condition) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long lastProgress = begin;
        while (!condition.isMet()) {
            int decided = decisions.count();
            feed.fill(decided);
            decisions.read();
            instances.supervise();
            long now = System.nanoTime();
            lastProgress = decisions.count() > decided ? now : lastProgress;
            if (now - lastProgress > PATIENCE.toNanos()) {
                throw new IllegalStateException("still not: " + what + "\n" + printed());
            }
        }
        LOG.info(
                "{} after {} ms; {} documents are decided",
                what,
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                decisions.count());
    }

    private String printed() throws IOException {
        return "%,d documents are decided; ingestion:%n%s%n%s%n%s"
                .formatted(
                        decisions.count(),
                        feed.printed(),
                        instances.printed(),
                        cluster.brokers().printed());
    }

    /** Goes on until so many documents are decided. */
    void untilDecided(int documents) throws IOException, InterruptedException {
        until("%,d documents decided".formatted(documents), () -> decisions.count() >= documents);
    }

    /** Goes on until so many more documents are decided. */
    void untilDecidedMore(int documents) throws IOException, InterruptedException {
        untilDecided(decisions.count() + documents);
    }

    /** Goes on until the instances that are to run, and no others, share the work. */
    void untilShared() throws IOException, InterruptedException {
        until("work shared by those that run", () -> group.isSharedBy(instances.clients()));
    }

    /** Kills an instance in the middle of a transaction, and returns when, by {@link System#nanoTime}. */
    long killInTransaction(String name) throws IOException, InterruptedException {
        var held = holdInTransaction(name);
        try {
            instances.kill(name);
            return System.nanoTime();
        } finally {
            held.close();
        }
    }

    /** Stops an instance in the middle of a transaction, by trying until there is one; to be closed. */
    HeldProcess holdInTransaction(String name) throws IOException, InterruptedException {
        var caught = new ArrayDeque<HeldProcess>();
        until(name + " held in a transaction", () -> {
            holdIfInTransaction(instances.known(name)).ifPresent(caught::add);
            return !caught.isEmpty();
        });
        return caught.remove();
    }

    private Optional<HeldProcess> holdIfInTransaction(Instance instance) throws IOException, InterruptedException {
        if (instance.process().exitStatus().isPresent()) {
            return Optional.empty();
        }
        var held = HeldProcess.hold(instance.process().pid());
        boolean isInTransaction = false;
        try {
            isInTransaction = group.isInTransaction(instance.transactions());
            return isInTransaction ? Optional.of(held) : Optional.empty();
        } finally {
            if (!isInTransaction) {
                held.close();
            }
        }
    }

    /**
     * Goes on until enough is published and nothing is left to do, and audits it.
     *
     * @param least how many documents are enough
     */
    AuditReport finish(int least) throws IOException, InterruptedException {
        feed.stopAt(least);
        until("all documents handed over", feed::isAllHanded);
        feed.finish();
        try (var progress = new StreamProgress(cluster.clientSettings(), Cluster.APPLICATION_ID)) {
            until("nothing left to do", progress::isDone);
        }
        return cluster.audit();
    }

    /** What was published so far. */
    Written published() {
        return feed.handed();
    }

    Decisions decisions() {
        return decisions;
    }

    Group group() {
        return group;
    }

    Instances instances() {
        return instances;
    }

    @Override
    public void close() {
        instances.close();
        feed.close();
        decisions.close();
        group.close();
    }
}
