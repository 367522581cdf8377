package org.khabar.enrich.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.EntryFault;
import org.khabar.schema.CatalogEntity;
import org.khabar.schema.serde.TrustedRecords;

class EntryFormatTest {
    static {
        TrustedRecords.trust();
    }

    private static final CatalogEntry FULL = new CatalogEntry(
            "our:pellan",
            true,
            EntityType.LOCATION,
            List.of(new CatalogName("en", "", "Pellan", false)),
            List.of(new CatalogName("ar", "قرية", "بيلان", true)),
            List.of("Old Pellan"),
            "iso3166:CY",
            false,
            Map.of("wikidata", "Q0"));

    @Test
    void shouldReadWhatItWrote() {
        assertThat(EntryFormat.read(FULL.id(), EntryFormat.write(FULL))).isEqualTo(FULL);
        var empty = CatalogEntry.of("our:empty");
        assertThat(EntryFormat.read(empty.id(), EntryFormat.write(empty))).isEqualTo(empty);
    }

    @ParameterizedTest
    @CsvSource({", Pellan, en", ", بيلان, ar", ", Пеллан, ru", "ar-EG, بيلان, ar", "zh-Hant, 北京, zh"})
    void shouldTakeTheLanguageOfATagOrTheWidestOfTheScript(String tag, String name, String language) {
        var value = CatalogEntity.newBuilder()
                .setEntityId("our:pellan")
                .setNames(List.of(new org.khabar.schema.CatalogName(name, tag, "", false, false)))
                .build();

        assertThat(EntryFormat.read("our:pellan", value).names())
                .extracting(CatalogName::language)
                .containsExactly(language);
    }

    @Test
    void shouldRefuseATypeOfALaterVersionAndAKeyThatIsNotTheId() {
        var later = CatalogEntity.newBuilder()
                .setEntityId("our:pellan")
                .setType(org.khabar.schema.EntityType.UNKNOWN)
                .build();

        assertThatThrownBy(() -> EntryFormat.read("our:pellan", later))
                .isInstanceOfSatisfying(
                        RefusedEntryException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(EntryFault.BAD_TYPE));
        assertThatThrownBy(() -> EntryFormat.read("our:other", EntryFormat.write(FULL)))
                .isInstanceOfSatisfying(
                        RefusedEntryException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(EntryFault.BAD_ID));
    }
}
