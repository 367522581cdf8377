package org.khabar.enrich.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.document.DeadLetterReason;
import org.khabar.schema.RejectionReason;

class EnrichmentMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EnrichmentMetrics metrics = new EnrichmentMetrics(registry);

    @Test
    void shouldShowEveryCounterAtZeroFromTheStart() {
        assertThat(registry.get("khabar.dead.letters").counters()).hasSize(DeadLetterReason.values().length);
        assertThat(registry.get("khabar.documents.rejected").counters()).hasSize(3);
        assertThat(registry.get("khabar.articles.enriched").counters()).hasSize(2);
        assertThat(registry.get("khabar.entities.linked").counters()).hasSize(4);
        assertThat(registry.get("khabar.articles.separated")
                        .tag("language", "und")
                        .counters())
                .hasSize(1);
        assertThat(registry.getMeters()).filteredOn(Counter.class::isInstance).allSatisfy(meter -> {
            assertThat(((Counter) meter).count()).isZero();
            assertThat(meter.getId().getBaseUnit()).isNotBlank();
            assertThat(meter.getId().getDescription()).isNotBlank();
        });
    }

    @Test
    void shouldCountAReasonThatThisStageWasNotKnownToGive() {
        metrics.documentRejected(RejectionReason.UNKNOWN);

        assertThat(registry.get("khabar.documents.rejected")
                        .tag("reason", "unknown")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldBoundLanguagesToThoseThatTheTaggerKnows() {
        var names = LanguageNames.load();

        assertThat(names.nameOf("ar")).isEqualTo("ar");
        assertThat(names.nameOf("sr-Latn")).isEqualTo("sr");
        assertThat(names.nameOf("und")).isEqualTo("und");
        assertThat(names.nameOf("x-made-up")).isEqualTo("other");
        assertThat(names.all()).contains("other", "und").doesNotHaveDuplicates().hasSizeBetween(150, 180);
    }

    @Test
    void shouldShowAnIndexAsLongAsItIsHere() {
        var before = metrics.indexOpened(3);
        before.set(10);
        var after = metrics.indexOpened(3); // another thread has taken the task over
        after.set(11);
        before.close();

        assertThat(registry.get("khabar.index.articles")
                        .tag("partition", "3")
                        .gauge()
                        .value())
                .isEqualTo(11);
        after.close();
        assertThat(registry.find("khabar.index.articles").gauge()).isNull();
    }
}
