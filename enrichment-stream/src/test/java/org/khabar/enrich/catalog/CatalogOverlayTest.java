package org.khabar.enrich.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.EntryFault;

class CatalogOverlayTest {
    private static final CatalogName PORT = name("en", "Port of Pellan");
    private static final CatalogName ARABIC_PORT = name("ar", "ميناء بيلان");
    private static final CatalogEntity SHIPPED =
            new CatalogEntity("khabar:pellan", EntityType.LOCATION, "iso3166:CY", true, List.of(PORT, ARABIC_PORT));
    private static final CatalogEntity OTHER =
            new CatalogEntity("khabar:oxbow", EntityType.LOCATION, null, false, List.of(name("en", "Oxbow")));
    private static final EntityCatalog CATALOG = EntityCatalog.of(List.of(SHIPPED, OTHER));

    @Test
    void shouldBeWhatShipsWithoutEntries() {
        var overlay = overlay();

        assertThat(overlay.catalog().entities()).containsExactly(SHIPPED, OTHER);
        assertThat(overlay.refused()).isEmpty();
    }

    @Test
    void shouldKeepWhatShipsOfAnEntityThatANameIsAddedTo() {
        var added = name("en", "Pellan Harbour");

        var entity = merged(entry(SHIPPED.id(), null, List.of(), List.of(added), List.of()));

        assertThat(entity.names()).containsExactly(PORT, ARABIC_PORT, added);
        assertThat(entity.type()).isEqualTo(EntityType.LOCATION);
        assertThat(entity.within()).isEqualTo("iso3166:CY");
        assertThat(entity.capital()).isTrue();
    }

    @Test
    void shouldShowTheNameThatIsToBeShownBeforeTheShippedOne() {
        var shown = name("en", "Pellan");

        var entity = merged(entry(SHIPPED.id(), null, List.of(shown), List.of(), List.of()));

        assertThat(entity.nameIn("en")).contains("Pellan");
        assertThat(entity.nameIn("ar")).contains("ميناء بيلان");
        assertThat(entity.names()).contains(PORT);
    }

    @Test
    void shouldShowAShippedNameThatIsToBeShownOnce() {
        var entity = merged(entry(SHIPPED.id(), null, List.of(ARABIC_PORT), List.of(PORT), List.of()));

        assertThat(entity.names()).containsExactly(ARABIC_PORT, PORT);
    }

    @Test
    void shouldRemoveShippedNamesInWhateverSpelling() {
        var entity = merged(entry(SHIPPED.id(), null, List.of(), List.of(), List.of("PORT of pellan")));

        assertThat(entity.names()).containsExactly(ARABIC_PORT);
    }

    @Test
    void shouldChangeTheType() {
        assertThat(merged(entry(SHIPPED.id(), EntityType.ORGANIZATION, List.of(), List.of(), List.of()))
                        .type())
                .isEqualTo(EntityType.ORGANIZATION);
    }

    @Test
    void shouldLeaveOutWhatIsHiddenAndPutNewOnesBehindByTheirIds() {
        var second = entry("our:b", EntityType.PERSON, List.of(), List.of(name("en", "Ada Brook")), List.of());
        var first = entry("our:a", EntityType.PERSON, List.of(), List.of(name("en", "Sol Ferry")), List.of());

        var overlay = overlay(second, CatalogEntry.of(SHIPPED.id()).withHidden(true), first);

        assertThat(overlay.catalog().entities())
                .extracting(CatalogEntity::id)
                .containsExactly("khabar:oxbow", "our:a", "our:b");
    }

    @Test
    void shouldRefuseANewEntityWithoutTypeOrNameAndKeepTheOthers() {
        var typeless = entry("our:typeless", null, List.of(), List.of(PORT), List.of());
        var nameless = entry("our:nameless", EntityType.PERSON, List.of(), List.of(), List.of());
        var weak = entry(
                "our:weak", EntityType.PERSON, List.of(), List.of(new CatalogName("en", "", "Brook", true)), List.of());

        var overlay = overlay(typeless, nameless, weak);

        assertThat(overlay.catalog().entities()).containsExactly(SHIPPED, OTHER);
        assertThat(overlay.refused())
                .containsOnlyKeys("our:typeless", "our:nameless", "our:weak")
                .containsValue(EntryFault.INCOMPLETE);
    }

    @Test
    void shouldKeepWhatShipsWhereAnEntryWouldLeaveNoName() {
        var overlay = overlay(entry(OTHER.id(), null, List.of(), List.of(), List.of("oxbow")));

        assertThat(overlay.catalog().find(OTHER.id())).contains(OTHER);
        assertThat(overlay.refused()).containsEntry(OTHER.id(), EntryFault.INCOMPLETE);
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertThatThrownBy(() -> CatalogOverlay.merge(null, CatalogEntry.of("our:thing")))
                .isInstanceOf(RefusedEntryException.class)
                .hasMessageContaining("our:thing")
                .hasMessageContaining("type");
    }

    private static CatalogEntity merged(CatalogEntry entry) {
        return overlay(entry).catalog().find(entry.id()).orElseThrow();
    }

    private static CatalogOverlay overlay(CatalogEntry... entries) {
        var byId = new TreeMap<String, CatalogEntry>();
        for (var entry : entries) {
            byId.put(entry.id(), entry);
        }
        return CatalogOverlay.of(CATALOG, byId);
    }

    private static CatalogEntry entry(
            String id,
            @Nullable EntityType type,
            List<CatalogName> shown,
            List<CatalogName> names,
            List<String> removed) {
        return new CatalogEntry(id, false, type, shown, names, removed, null, null, Map.of());
    }

    private static CatalogName name(String language, String text) {
        return new CatalogName(language, "", text, false);
    }
}
