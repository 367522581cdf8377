package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.catalog.CatalogEntry;
import org.khabar.enrich.catalog.EntryFormat;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;
import org.khabar.schema.Articles;
import org.khabar.schema.Entity;
import org.khabar.schema.topic.Topics;

/** What operators change of the catalogue counts from one of the next articles on. */
class OperatorsCatalogTest {
    private static final String AUTHORITY = "our:orchard-authority";
    private static final String CYPRUS = "iso3166:CY";
    /** A change comes into use in a second; a machine that is busy with all else may take a minute and more. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** So different that none is a copy of another. */
    private static final List<String> REPORTS = List.of(
            "The inspectors of Veldan Orchards counted four hundred trees in the hills of Cyprus, and wrote the number down on"
                    + " a sheet that hangs on the door of the old press house, where visitors read it on their way.",
            "A late frost has taken most of the blossom this year, growers said on the island of Cyprus. Only the terraces"
                    + " that belong to Veldan Orchards were spared, since they lie above the fog of the valley.",
            "Children from six schools were shown how bees are kept when Veldan Orchards opened its gates for an afternoon in"
                    + " May. It was the first time in years that anybody in Cyprus had seen the hives from so near.");

    @TempDir
    Path stateDir;

    private StreamUnderTest stream;
    private int published;

    @BeforeEach
    void start() {
        stream = StreamUnderTest.changed(stateDir, guard -> {
            var shipped = StreamUnderTest.shippedStages();
            return new Stages(
                    shipped.separate(),
                    shipped.tagLanguage(),
                    shipped.fingerprint(),
                    EntityStages.load(guard, Optional.empty()),
                    shipped.shards());
        });
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldLinkToAnEntityThatAnOperatorAdded() {
        assertThat(entities()).extracting(Entity::getEntityId).doesNotContain(AUTHORITY);

        write(authority("Veldan Orchards"));
        awaitEntries(1);

        assertThat(entities())
                .filteredOn(entity -> entity.getEntityId().equals(AUTHORITY))
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.getName()).isEqualTo("Veldan Orchards");
                    assertThat(entity.getType()).isEqualTo(org.khabar.schema.EntityType.ORGANIZATION);
                    assertThat(entity.getInCatalog()).isTrue();
                });
        assertThat(stream.gauge("khabar.catalog.changed"))
                .isEqualTo((double) Articles.NOON.plus(Duration.ofHours(1)).getEpochSecond());
    }

    @Test
    void shouldNotLinkToAHiddenEntityUntilTheEntryIsTakenBack() {
        assertThat(entities()).extracting(Entity::getEntityId).contains(CYPRUS);

        write(CatalogEntry.of(CYPRUS).withHidden(true));
        awaitEntries(1);
        assertThat(entities()).extracting(Entity::getEntityId).doesNotContain(CYPRUS);

        stream.publishTo(Topics.CATALOG, CYPRUS, null);
        awaitEntries(0);
        assertThat(entities()).extracting(Entity::getEntityId).contains(CYPRUS);
    }

    @Test
    void shouldCountWhatIsNoEntryAndUseTheNextOne() {
        stream.publishTo(Topics.CATALOG, "our:garbage", new byte[] {1, 2, 3});
        stream.publishTo(
                Topics.CATALOG,
                "our:article",
                stream.avro(Topics.RAW, Articles.document("a", "A document, and no entry of a catalogue.")));
        stream.publishTo(Topics.CATALOG, "our:another-key", entryBytes(authority("Veldan Orchards")));
        stream.publishTo(Topics.CATALOG, "our:vast", new byte[1024 * 1024]);
        write(CatalogEntry.of("our:nameless"));
        write(authority("Veldan Orchards"));
        awaitEntries(1);

        assertThat(skipped("unreadable")).isEqualTo(2);
        assertThat(skipped("bad_id")).isEqualTo(1);
        assertThat(skipped("too_large")).isEqualTo(1);
        assertThat(skipped("incomplete")).isEqualTo(1);
        assertThat(entities()).extracting(Entity::getEntityId).contains(AUTHORITY);
    }

    @Test
    void shouldGoBackToWhatShipsWhenAnEntryIsReplacedByOneThatCannotBeRead() {
        write(CatalogEntry.of(CYPRUS).withHidden(true));
        awaitEntries(1);

        stream.publishTo(Topics.CATALOG, CYPRUS, new byte[] {0});
        await().atMost(PATIENCE).until(() -> skipped("unreadable") == 1);

        assertThat(entities()).extracting(Entity::getEntityId).contains(CYPRUS);
        assertThat(stream.gauge("khabar.catalog.entries")).isZero();
    }

    private List<Entity> entities() {
        var number = published++;
        stream.publish(Articles.document("orchards/" + number, "Notes from the hills\n\n" + REPORTS.get(number)));
        return stream.enriched().stream()
                .filter(article -> article.key().equals("orchards/" + number))
                .findFirst()
                .orElseThrow()
                .value()
                .getEntities();
    }

    private static CatalogEntry authority(String name) {
        return new CatalogEntry(
                AUTHORITY,
                false,
                EntityType.ORGANIZATION,
                List.of(new CatalogName("en", "", name, false)),
                List.of(),
                List.of(),
                null,
                null,
                Map.of());
    }

    private void write(CatalogEntry entry) {
        stream.pass(Duration.ofHours(1));
        stream.publishTo(Topics.CATALOG, entry.id(), entryBytes(entry));
    }

    private byte @Nullable [] entryBytes(CatalogEntry entry) {
        return stream.avro(Topics.CATALOG, EntryFormat.write(entry));
    }

    private double skipped(String reason) {
        return stream.gauge("khabar.catalog.skipped", "reason", reason);
    }

    private void awaitEntries(int used) {
        await().atMost(PATIENCE).until(() -> stream.gauge("khabar.catalog.entries") == used);
    }
}
