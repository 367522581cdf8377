package org.khabar.enrich.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.EntryFault;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.Topics;

class ReadEntriesTest {
    private static final String SCOPE = "read-entries";
    private static final EntryRules RULES = EntryRules.load();

    private AvroSerdes serdes;
    private ReadEntries read;

    @BeforeEach
    void register() {
        serdes = new AvroSerdes("mock://" + SCOPE);
        new SubjectRegistration(serdes.client()).registerAll();
        read = new ReadEntries(new EntryReader(RULES, serdes));
    }

    @AfterEach
    void forget() {
        MockSchemaRegistry.dropScope(SCOPE);
    }

    @Test
    void shouldKeepTheNewestOfEachId() {
        take(entry("our:a", "Oxbow"));
        take(entry("our:a", "Pellan"));
        take(entry("our:b", "Tarn Hill"));
        read.take("our:b", null);

        assertThat(read.usable()).containsOnly(Map.entry("our:a", entry("our:a", "Pellan")));
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void shouldCountWhatMakesNoSenseUntilItIsReplaced() {
        take(entry("our:a", "Oxbow"));

        assertThat(read.take("our:a", new byte[] {9})).isTrue();
        assertThat(read.usable()).isEmpty();
        assertThat(read.faults()).containsOnly(Map.entry(EntryFault.UNREADABLE, 1));

        take(entry("our:a", "Oxbow"));
        assertThat(read.usable()).hasSize(1);
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void shouldKeepWhatItHasWhenTheRegistryDoesNotAnswer() {
        var bytes = bytes(entry("our:a", "Oxbow"));
        var unanswered = new ReadEntries(new EntryReader(RULES, new AvroSerdes("http://localhost:1")));

        assertThat(unanswered.take("our:a", bytes)).isFalse();
        assertThat(unanswered.faults()).isEmpty();
        assertThat(unanswered.take("our:a", null)).isTrue();
    }

    @Test
    void shouldUseTheFirstOfTooManyByTheirIds() {
        for (int number = EntryRules.MAX_ENTRIES + 1; number >= 0; number--) {
            var id = "our:%05d".formatted(number);
            take(entry(id, "Oxbow"));
        }

        assertThat(read.usable()).hasSize(EntryRules.MAX_ENTRIES).containsKey("our:00000");
        assertThat(read.usable().lastKey()).isEqualTo("our:09999");
        assertThat(read.faults()).containsOnly(Map.entry(EntryFault.TOO_MANY, 2));
    }

    private void take(CatalogEntry entry) {
        assertThat(read.take(entry.id(), bytes(entry))).isTrue();
    }

    private byte[] bytes(CatalogEntry entry) {
        return Topics.CATALOG
                .valueSerde(serdes)
                .serializer()
                .serialize(Topics.CATALOG.name(), EntryFormat.write(entry));
    }

    private static CatalogEntry entry(String id, String name) {
        return new CatalogEntry(
                id,
                false,
                EntityType.LOCATION,
                List.of(),
                List.of(new CatalogName("en", "", name, false)),
                List.of(),
                null,
                null,
                Map.of());
    }
}
