package org.khabar.enrich.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TransactionMetersTest {
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final TransactionMeters transactions = new TransactionMeters(registry, Clock.fixed(NOW, ZoneOffset.UTC));
    private final EnrichmentMetrics metrics = new EnrichmentMetrics(registry, transactions);

    @Test
    void shouldShowWhatWasCountedOnceItIsCommitted() {
        metrics.documentRead();
        metrics.documentRead();
        assertThat(count("khabar.documents.read")).isZero();

        transactions.committed(1);

        assertThat(count("khabar.documents.read")).isEqualTo(2);
        assertThat(registry.get("khabar.transactions")
                        .tag("result", "committed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldForgetWhatWasCountedInATransactionThatIsAborted() {
        metrics.documentRead();
        transactions.articlePublished(NOW.toEpochMilli());
        transactions.articleWithdrawn();
        transactions.aborted();
        metrics.documentRead();
        transactions.committed(1);

        assertThat(count("khabar.documents.read")).isEqualTo(1);
        assertThat(count("khabar.articles.withdrawn")).isZero();
        assertThat(latency().count()).isZero();
        assertThat(registry.get("khabar.transactions")
                        .tag("result", "aborted")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldForgetWhatAProducerThatIsClosedHadNotCommitted() {
        metrics.documentRead();
        transactions.closed();
        transactions.committed(1);

        assertThat(count("khabar.documents.read")).isZero();
    }

    @Test
    void shouldTakeTheTimeFromTheAppendToTheCommit() {
        transactions.articlePublished(NOW.minusMillis(700).toEpochMilli());
        transactions.articlePublished(NOW.minusMillis(300).toEpochMilli());
        transactions.committed(1);
        transactions.committed(1);

        assertThat(latency().count()).isEqualTo(2);
        assertThat(latency().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(1_000);
        assertThat(latency().max(TimeUnit.MILLISECONDS)).isEqualTo(700);
    }

    @Test
    void shouldTakeATimeThatIsAheadForNone() {
        transactions.articlePublished(NOW.plusMillis(20).toEpochMilli());
        transactions.committed(1);

        assertThat(latency().count()).isEqualTo(1);
        assertThat(latency().totalTime(TimeUnit.MILLISECONDS)).isZero();
    }

    @Test
    void shouldKeepTheTransactionsOfThreadsApart() throws InterruptedException {
        metrics.documentRead();
        var other = new Thread(() -> {
            metrics.documentRead();
            metrics.documentRead();
            transactions.committed(1);
        });
        other.start();
        other.join();

        assertThat(count("khabar.documents.read")).isEqualTo(2);
        transactions.committed(1);
        assertThat(count("khabar.documents.read")).isEqualTo(3);
    }

    private double count(String counter) {
        return registry.get(counter).counter().count();
    }

    private Timer latency() {
        return registry.get("khabar.articles.latency").timer();
    }
}
