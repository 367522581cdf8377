package org.khabar.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes away while articles flow, and that nothing is lost by it. Each test leaves the cluster whole.
 */
@NeedsDocker
@ExtendWith(SharedCluster.class)
class OutagesIT {
    private static final String READ = "khabar_documents_read_total";
    private static final String RESTORED = "khabar_restore_restored_records_total";
    private static final Pattern NAME = Pattern.compile("This instance is (khabar-\\d+)");
    private static final int GRACE_SECONDS = 40;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final Cluster cluster;

    OutagesIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void shouldGoOnWhenTheBrokerComesBack() throws Exception {
        long before = cluster.settled().origins();
        var restarts = restarts();
        try (var feed = Feed.start(cluster, "broker", folder)) {
            awaitRead(feed, 200);

            cluster.killBroker();
            try {
                for (var instance : cluster.instances()) {
                    await("not ready without the broker").atMost(MINUTE).until(() -> !instance.isReady());
                    assertThat(instance.get("/health/ready").detail("brokers")).startsWith("no answer since ");
                    assertThat(instance.get("/health/live").status()).isEqualTo(200);
                }
            } finally {
                cluster.startBroker();
            }
            cluster.instances().forEach(Program::awaitReady);
            awaitRead(feed, 200);

            assertNothingLost(before, feed.finish());
        }
        assertThat(restarts()).isEqualTo(restarts);
    }

    @Test
    void shouldBearAMinuteWithoutTheRegistry() throws Exception {
        long before = cluster.settled().origins();
        var running = cluster.instance(0);
        var stopped = cluster.instance(1);
        int runningRestarts = running.restarts();
        try (var feed = Feed.start(cluster, "registry", folder)) {
            awaitRead(feed, 200);
            stopped.end(GRACE_SECONDS);

            cluster.stopRegistry();
            long begin = System.nanoTime();
            try {
                // One that runs goes on: it knows the schemas. One that starts waits, and is started again when it
                // gives up.
                stopped.startAgain();
                awaitRead(feed, 200);
                await("the registry is missed")
                        .atMost(Cluster.PATIENCE)
                        .until(() ->
                                running.get("/health/ready").detail("registry").startsWith("no answer since "));
                assertThat(running.isReady()).isTrue();
                assertThat(stopped.isReady()).isFalse();
                await("a minute without the registry")
                        .atMost(MINUTE.multipliedBy(2))
                        .until(() -> System.nanoTime() - begin > MINUTE.toNanos());
                awaitRead(feed, 50);
            } finally {
                cluster.startRegistry();
            }
            stopped.awaitReady();

            assertNothingLost(before, feed.finish());
        }
        assertThat(running.restarts()).isEqualTo(runningRestarts);
        // Counted from the start by hand; it is patient for half a minute each time.
        assertThat(stopped.restarts()).isBetween(0, 2);
        assertThat(stopped.getLogs()).contains("The schema registry does not answer at ");
    }

    @Test
    void shouldGoOnWhenTheBrokersDiskHasRoomAgain() throws Exception {
        long before = cluster.settled().origins();
        try (var feed = Feed.start(cluster, "data", folder)) {
            awaitRead(feed, 200);

            cluster.brokerDisk().fill();
            try {
                await("the broker stops by itself").atMost(Cluster.PATIENCE).until(() -> !cluster.isBrokerUp());
            } finally {
                cluster.brokerDisk().free();
                cluster.startBroker();
            }
            cluster.instances().forEach(Program::awaitReady);
            awaitRead(feed, 200);

            assertNothingLost(before, feed.finish());
        }
    }

    @Test
    void shouldGoOnWhenTheStatesDiskHasRoomAgain() throws Exception {
        long before = cluster.settled().origins();
        var restoring = cluster.instance(0);
        try (var feed = Feed.start(cluster, "state", folder)) {
            awaitRead(feed, 200);

            cluster.stateDisk().fill();
            try {
                // What it had is not trusted, and there is no room for what it restores.
                restoring.kill();
                restoring.startAgain();
                await("the lack of room is named")
                        .atMost(Cluster.PATIENCE)
                        .until(() -> restoring.getLogs().contains("No space left on device"));
                assertThat(restoring.isReady()).isFalse();
            } finally {
                cluster.stateDisk().free();
            }
            cluster.instances().forEach(Program::awaitReady);
            awaitRead(feed, 200);

            assertNothingLost(before, feed.finish());
        }
    }

    @Test
    void shouldReplaceAnInstanceThatWasKilled() throws Exception {
        long before = cluster.settled().origins();
        try (var feed = Feed.start(cluster, "killed", folder)) {
            awaitRead(feed, 200);

            cluster.instance(0).kill();
            var name = nameOf(cluster.instance(0));
            var successor = cluster.replace(0);
            successor.awaitReady();
            awaitRead(feed, 200);

            assertNothingLost(before, feed.finish());
            // It has taken the slot of the one that was killed, whose state cannot be trusted after a transaction that
            // broke off.
            assertThat(nameOf(successor)).isEqualTo(name);
            assertThat(successor.get("/metrics").sum(RESTORED)).isPositive();
        }
    }

    @Test
    void shouldStopInTimeUnderLoadAndKeepItsState() throws Exception {
        long before = cluster.settled().origins();
        var instance = cluster.instance(0);
        try (var feed = Feed.start(cluster, "stopped", folder)) {
            awaitRead(feed, 200);

            instance.end(GRACE_SECONDS);
            assertThat(instance.now().getState().getExitCodeLong()).isZero();
            var successor = cluster.replace(0);
            successor.awaitReady();
            await("the successor works")
                    .atMost(MINUTE)
                    .until(() -> successor.get("/metrics").sum(READ) > 0);

            // Of the changelogs only marks of transactions are left to be read, if at all.
            assertThat(successor.get("/metrics").sum(RESTORED)).isLessThan(100);
            assertNothingLost(before, feed.finish());
        }
    }

    /** By which the group knows the slot that an instance has taken. */
    private static String nameOf(Program instance) {
        return NAME.matcher(instance.getLogs())
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> restarts() {
        return cluster.instances().stream().map(Program::restarts).toList();
    }

    /** Waits until the instances together have committed so many documents more. */
    private void awaitRead(Feed feed, int documents) {
        double before = read();
        await(documents + " documents more").atMost(Cluster.PATIENCE).until(() -> {
            feed.requireRunning();
            return read() >= before + documents;
        });
    }

    // An instance counts from its start on, so none may be started anew between two readings.
    private double read() {
        return cluster.instances().stream()
                .mapToDouble(instance -> instance.get("/metrics").sum(READ))
                .sum();
    }

    private void assertNothingLost(long before, int sent) {
        var after = cluster.settled();
        assertThat(after.origins() - before).isEqualTo(sent);
        assertThat(after.faults()).isEmpty();
    }
}
