package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What counts only once its transaction is committed: consumers do not see it before, and what is aborted is done again. A
 * stream thread has one transaction at a time and does all of its work in it, so each thread keeps its own account.
 */
final class TransactionMeters implements Tally {
    /** From less than the three commits that an article waits for, to more than a consumer would call live. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    private final Clock clock;
    private final Timer latency;
    private final Timer commitTime;
    private final Counter committed;
    private final Counter aborted;
    private final Counter withdrawn;
    private final ThreadLocal<Account> accounts = ThreadLocal.withInitial(Account::new);

    private record Account(Map<Counter, Double> counts, List<Long> published) {
        Account() {
            this(new HashMap<>(), new ArrayList<>());
        }

        void clear() {
            counts.clear();
            published.clear();
        }
    }

    /**
     * @param clock of the time of commits; the times of articles are the broker's
     */
    TransactionMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.latency = Timer.builder("khabar.articles.latency")
                .description("Time from the append to articles.raw to the commit of articles.enriched")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        this.commitTime = Timer.builder("khabar.transactions.commit")
                .description("Time that the commit of a transaction took")
                .register(registry);
        var results = new CounterFamily(
                registry,
                "khabar.transactions",
                "transactions",
                "Transactions that ended",
                "result",
                List.of("committed", "aborted"));
        this.committed = results.of("committed");
        this.aborted = results.of("aborted");
        this.withdrawn = Counter.builder("khabar.articles.withdrawn")
                .baseUnit("articles")
                .description("Tombstones written to articles.enriched")
                .register(registry);
    }

    @Override
    public void add(Counter counter, double amount) {
        accounts.get().counts().merge(counter, amount, Double::sum);
    }

    /**
     * A record was sent to articles.enriched.
     *
     * @param appended when its document was appended to articles.raw, in milliseconds since 1970
     */
    void articlePublished(long appended) {
        accounts.get().published().add(appended);
    }

    /** A tombstone was sent to articles.enriched. */
    void articleWithdrawn() {
        add(withdrawn, 1);
    }

    /**
     * The thread's transaction is committed.
     *
     * @param nanos time that it took
     */
    void committed(long nanos) {
        commitTime.record(nanos, TimeUnit.NANOSECONDS);
        committed.increment();
        var account = accounts.get();
        account.counts().forEach(Counter::increment);
        long now = clock.millis();
        // Clocks of two machines differ a little, and nothing is published before it came.
        account.published().forEach(appended -> latency.record(Math.max(0, now - appended), TimeUnit.MILLISECONDS));
        account.clear();
    }

    /** The thread's transaction is aborted. */
    void aborted() {
        aborted.increment();
        accounts.get().clear();
    }

    /** The thread's producer is gone, and with it whatever it had not committed. */
    void closed() {
        accounts.remove();
    }
}
