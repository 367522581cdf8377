package org.khabar.quickstart.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.quickstart.embedded.RegistryProcess;
import org.khabar.quickstart.stack.GeneratedNews;

/**
 * Measures how long it takes after kill -9 in the middle of a transaction until work goes on, with many articles held: until
 * a decision is committed about an article that had not been begun, of the first and of the last partition that the killed
 * instance had. The figures are printed and not judged: they are of this machine, so builds compile it and nothing runs it but
 * {@code mvn verify -pl quickstart -am -Dtest=ReadmeTest -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=RecoveryBenchmark
 * -Dfailsafe.failIfNoSpecifiedTests=false}. One after the other is killed, so that one filling serves all.
 */
@Timeout(1_200)
class RecoveryBenchmark {
    private static final int PARAGRAPHS = 2;

    /** What a figure is worth grows with it, and so does the time. */
    private static final int LEAST_HELD = Integer.getInteger("recovery.held", 20_000);

    /** So that the next one is killed at work, not while it catches up. */
    private static final int BETWEEN = 500;

    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterAll
    static void printTable() {
        System.out.printf(
                "%-64s %8s %8s %8s%n", "killed in a transaction, work goes on with", "held", "first s", "all s");
        TABLE.forEach(System.out::println);
    }

    @Test
    void shouldGoOnAfterEachKill() throws Exception {
        var documents = new GeneratedNews(5_000, PARAGRAPHS).lines();
        try (var registry = RegistryProcess.start();
                var cluster = Cluster.start(folder, registry);
                var traffic = Traffic.start(cluster, folder, documents)) {
            measureAll(traffic);

            var report = traffic.finish(LEAST_HELD);

            assertThat(report.faults()).isEmpty();
            assertThat(report.origins()).isEqualTo(traffic.published().documents());
        }
    }

    private static void measureAll(Traffic traffic) throws IOException, InterruptedException {
        traffic.instances().start("one", Instances.STANDBY);
        traffic.instances().start("two", Instances.STANDBY);
        traffic.untilShared();
        traffic.until("enough articles are held", () -> traffic.decisions().enriched() >= LEAST_HELD);

        measure(traffic, "another instance, which had replicas of the state", "one", () -> {});
        measure(
                traffic,
                "the same again, its state kept",
                "two",
                () -> traffic.instances().start("two"));
        measure(
                traffic,
                "a new one without state",
                "two",
                () -> traffic.instances().start("named", Instances.staticMember("named")));
        measure(
                traffic,
                "the same again, its state kept, with a group.instance.id",
                "named",
                () -> traffic.instances().start("named"));
    }

    @FunctionalInterface
    private interface Replacement {
        void start() throws IOException;
    }

    private static void measure(Traffic traffic, String what, String killed, Replacement replacement)
            throws IOException, InterruptedException {
        traffic.untilDecidedMore(BETWEEN);
        var partitions =
                traffic.group().partitionsOf(traffic.instances().known(killed).client());
        int held = traffic.decisions().enriched();

        long killedNanos = traffic.killInTransaction(killed);
        replacement.start();
        var left = traffic.group().committed();
        left.keySet().retainAll(partitions);
        var resumption = new Resumption(killedNanos, left);
        traffic.decisions().showTo(resumption);
        traffic.until("work goes on with " + what, resumption::isEverywhere);

        TABLE.add("%-64s %,8d %8.1f %8.1f"
                .formatted(
                        what,
                        held,
                        resumption.first().toMillis() / 1_000.0,
                        resumption.last().toMillis() / 1_000.0));
    }
}
