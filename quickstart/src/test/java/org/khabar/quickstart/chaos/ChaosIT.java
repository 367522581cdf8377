package org.khabar.quickstart.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.quickstart.embedded.RegistryProcess;
import org.khabar.quickstart.stack.GeneratedNews;
import org.khabar.schema.Outcome;

/**
 * Instances and brokers are killed, held, emptied, added and removed while articles flow: every document has exactly one
 * outcome.
 */
@Timeout(1_200)
class ChaosIT {
    /**
     * Published in each test at least; more where it takes longer until all has happened. The figures that are written down are of
     * 20,000.
     */
    private static final int DOCUMENTS = Integer.getInteger("chaos.documents", 2_000);

    /** Between two things that happen. */
    private static final int SOME = DOCUMENTS * 3 / 20;

    /** Texts of 77 words: long enough for every stage, and short, so that much happens in little time. */
    private static final int PARAGRAPHS = 2;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static RegistryProcess registry;

    @SuppressWarnings("NullAway.Init") // given before each test
    private TestInfo test;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // started before each test
    private Cluster cluster;

    @SuppressWarnings("NullAway.Init") // started before each test
    private Traffic traffic;

    @BeforeAll
    static void startRegistry() {
        registry = RegistryProcess.start();
    }

    @AfterAll
    static void stopRegistry() {
        registry.close();
    }

    @BeforeEach
    void start(TestInfo info) throws IOException, InterruptedException {
        test = info;
        cluster = Cluster.start(folder, registry);
        traffic = Traffic.start(cluster, folder, new GeneratedNews(4_000, PARAGRAPHS).lines());
    }

    @AfterEach
    @SuppressWarnings("ConstantValue") // a start that failed leaves them null
    void stop() {
        if (traffic != null) {
            traffic.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void shouldLoseAndRepeatNothingWhenInstanceIsKilledInTransaction() throws Exception {
        traffic.instances().start("one", Instances.STANDBY);
        traffic.instances().start("two", Instances.STANDBY);
        traffic.untilShared();

        traffic.untilDecided(SOME);
        traffic.killInTransaction("one");
        traffic.instances().start("one");
        traffic.untilShared();
        traffic.untilDecidedMore(SOME);
        traffic.killInTransaction("two");
        traffic.instances().start("two");
        traffic.untilShared();

        assertComplete();
    }

    @Test
    void shouldLoseAndRepeatNothingWhenEachBrokerIsKilled() throws Exception {
        startShared("one");
        traffic.untilDecided(SOME);

        for (int broker : cluster.brokers().ids()) {
            traffic.until("all is there three times", cluster.brokers()::isWhole);
            cluster.brokers().kill(broker);
            traffic.until(
                    "broker " + broker + " is missed", () -> !cluster.brokers().isMember(broker));
            traffic.untilDecidedMore(SOME);
            cluster.brokers().restart(broker);
        }
        traffic.until("all is there three times", cluster.brokers()::isWhole);

        assertComplete();
    }

    @Test
    void shouldLoseAndRepeatNothingWhenInstanceIsHeldUntilOthersHaveItsWork() throws Exception {
        startShared("one", "two");

        traffic.untilDecided(SOME);
        var held = traffic.holdInTransaction("one");
        try {
            traffic.until("work taken from the one that is held", () -> isAllDoneBy("two"));
            traffic.untilDecidedMore(SOME);
        } finally {
            held.close();
        }
        traffic.untilShared();

        assertComplete();
    }

    @Test
    void shouldLoseAndRepeatNothingWhenStateIsEmptied() throws Exception {
        traffic.instances().start("one", Instances.staticMember("one"));
        traffic.untilShared();

        traffic.untilDecided(DOCUMENTS / 2);
        traffic.killInTransaction("one");
        traffic.instances().emptyState("one");
        traffic.instances().start("one");
        traffic.untilShared();

        assertComplete();
    }

    @Test
    void shouldLoseAndRepeatNothingWhenInstancesComeAndGo() throws Exception {
        startShared("one");

        traffic.untilDecided(SOME);
        startShared("two", "three");
        traffic.untilDecidedMore(SOME);
        for (var name : List.of("one", "two")) {
            assertThat(traffic.instances().terminate(name)).as(name).isZero();
        }
        traffic.untilShared();

        assertComplete();
    }

    private boolean isAllDoneBy(String name) throws InterruptedException {
        return traffic.group().isSharedBy(Set.of(traffic.instances().known(name).client()));
    }

    private void startShared(String... names) throws IOException, InterruptedException {
        for (var name : names) {
            traffic.instances().start(name);
        }
        traffic.untilShared();
    }

    private void assertComplete() throws IOException, InterruptedException {
        var report = traffic.finish(DOCUMENTS);

        var written = traffic.published();
        System.out.printf(
                "%s: %,d documents published, %d times an instance stopped by itself and was started again%n",
                test.getDisplayName(), written.documents(), traffic.instances().stopsByThemselves());
        assertThat(written.documents()).isGreaterThanOrEqualTo(DOCUMENTS);
        assertThat(report.faults()).isEmpty();
        assertThat(report.origins()).isEqualTo(written.documents());
        assertThat(report.outcomes())
                .containsEntry(Outcome.ENRICHED, (long) written.originals())
                .containsEntry(Outcome.DUPLICATE, (long) written.copies())
                .containsEntry(Outcome.REFETCH, (long) written.refetches());
    }
}
