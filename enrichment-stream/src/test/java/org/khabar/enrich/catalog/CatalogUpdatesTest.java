package org.khabar.enrich.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.Topics;

class CatalogUpdatesTest {
    private static final String SCOPE = "catalog-updates";
    private static final EntryRules RULES = EntryRules.load();
    private static final EntityCatalog NOTHING = EntityCatalog.of(List.of());
    /** A change comes into use in a second; a machine that is busy with all else may take a minute and more. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<EntityCatalog> used = new CopyOnWriteArrayList<>();
    private AvroSerdes serdes;

    @BeforeEach
    void register() {
        serdes = new AvroSerdes("mock://" + SCOPE);
        new SubjectRegistration(serdes.client()).registerAll();
    }

    @AfterEach
    void forget() {
        MockSchemaRegistry.dropScope(SCOPE);
    }

    @Test
    void shouldBringIntoUseBeforeItReturns() {
        try (var updates = updates(serdes, used::add)) {
            updates.arrived("our:a", bytes("our:a"), 7_000);
            updates.arrived("our:b", new byte[] {1}, 5_000);

            updates.useNow(Duration.ZERO);

            assertThat(used).singleElement().satisfies(catalog -> {
                assertThat(catalog.find("our:a")).isPresent();
                assertThat(catalog.isCurated("our:a")).isTrue();
            });
            assertThat(gauge("khabar.catalog.entries")).isEqualTo(1);
            assertThat(gauge("khabar.catalog.changed")).isEqualTo(7);
            assertThat(skipped("unreadable")).isEqualTo(1);
        }
    }

    @Test
    void shouldNotPrepareTheCatalogueAnewWhenNothingChanged() {
        try (var updates = updates(serdes, used::add)) {
            updates.useNow(Duration.ZERO);
            updates.arrived("our:a", new byte[] {1}, 0);
            updates.arrived("our:b", null, 0);
            updates.useNow(Duration.ZERO);

            assertThat(used).isEmpty();
        }
    }

    @Test
    void shouldBringManyIntoUseTogether() {
        try (var updates = updates(serdes, used::add)) {
            for (int number = 0; number < 500; number++) {
                updates.arrived("our:" + number, bytes("our:" + number), number);
                updates.useSoon();
            }

            await().atMost(PATIENCE).until(() -> gauge("khabar.catalog.entries") == 500);

            assertThat(used).hasSizeLessThan(10);
        }
    }

    @Test
    void shouldGoOnAfterACatalogueThatCouldNotBeUsed() {
        Consumer<EntityCatalog> failing = catalog -> {
            if (catalog.find("our:b").isEmpty()) {
                throw new IllegalStateException("cannot be used");
            }
            used.add(catalog);
        };
        try (var updates = updates(serdes, failing)) {
            updates.arrived("our:a", bytes("our:a"), 0);
            updates.useNow(Duration.ZERO);
            updates.arrived("our:b", bytes("our:b"), 0);
            updates.useSoon();

            await().atMost(PATIENCE).until(() -> gauge("khabar.catalog.entries") == 2);
            assertThat(used).hasSize(1);
        }
    }

    @Test
    void shouldWaitForTheRegistryBesideTheWork() {
        try (var updates = updates(new AvroSerdes("http://localhost:1"), used::add)) {
            updates.arrived("our:a", bytes("our:a"), 0);
            updates.arrived("our:b", bytes("our:b"), 0);
            updates.useNow(Duration.ZERO);
            assertThat(skipped("no_registry")).isEqualTo(2);

            updates.arrived("our:a", null, 0);
            updates.arrived("our:b", null, 0);
            await().atMost(PATIENCE).until(() -> skipped("no_registry") == 0);
            assertThat(used).isEmpty();
        }
    }

    @Test
    void shouldBringNothingIntoUseAfterItsClose() throws InterruptedException {
        var updates = updates(serdes, used::add);
        updates.close();

        updates.arrived("our:a", bytes("our:a"), 0);
        updates.useSoon();
        Thread.sleep(500);

        assertThat(used).isEmpty();
    }

    private CatalogUpdates updates(AvroSerdes from, Consumer<EntityCatalog> user) {
        var read = new ReadEntries(new EntryReader(RULES, from));
        return new CatalogUpdates(NOTHING, read, user, new EnrichmentMetrics(meters));
    }

    private byte[] bytes(String id) {
        var name = new CatalogName("en", "", "Veldan Orchards", false);
        var entry = new CatalogEntry(
                id, false, EntityType.LOCATION, List.of(), List.of(name), List.of(), null, null, Map.of());
        return Topics.CATALOG
                .valueSerde(serdes)
                .serializer()
                .serialize(Topics.CATALOG.name(), EntryFormat.write(entry));
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private double skipped(String reason) {
        return meters.get("khabar.catalog.skipped")
                .tag("reason", reason)
                .gauge()
                .value();
    }
}
