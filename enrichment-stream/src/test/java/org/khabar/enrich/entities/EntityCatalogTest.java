package org.khabar.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.text.TextFolder;

class EntityCatalogTest {
    private static final EntityCatalog CATALOG = EntityCatalog.load();

    @ParameterizedTest
    @CsvSource({
        "iso3166:RU, LOCATION, ar, روسيا",
        "iso3166:RU, LOCATION, fr, Russie",
        "iso3166:SA, LOCATION, ar, السعودية",
        "geonames:524901, LOCATION, en, Moscow",
        "geonames:524901, LOCATION, fa, مسکو",
        "khabar:sergei-shoigu, PERSON, ru, Сергей Шойгу",
        "khabar:abdel-fattah-al-burhan, PERSON, ar, عبد الفتاح البرهان",
        "khabar:united-nations, ORGANIZATION, zh, 联合国",
        "khabar:EG-army, ORGANIZATION, ar, الجيش المصري",
    })
    void shouldKnowPreferredNames(String id, EntityType type, String language, String name) {
        var entity = CATALOG.find(id).orElseThrow();

        assertThat(entity.type()).isEqualTo(type);
        assertThat(entity.nameIn(language)).contains(name);
    }

    @Test
    void shouldPlaceCapitalInItsCountry() {
        var moscow = CATALOG.find("geonames:524901").orElseThrow();

        assertThat(moscow.within()).isEqualTo("iso3166:RU");
        assertThat(moscow.capital()).isTrue();
    }

    @Test
    void shouldNotLetOneNameStandForThingsOfTwoTypes() {
        Map<String, Set<EntityType>> types = new HashMap<>();
        Set<String> mixed = new TreeSet<>();

        for (var entity : CATALOG.entities()) {
            for (var name : entity.names()) {
                var seen = types.computeIfAbsent(TextFolder.fold(name.text()), text -> new TreeSet<>());
                if (name.standsAlone() && !name.passive() && seen.add(entity.type()) && seen.size() > 1) {
                    mixed.add(name.text());
                }
            }
        }

        assertThat(mixed).isEmpty();
    }

    @Test
    void shouldOnlyPointToPlacesThatItHas() {
        var places = CATALOG.entities().stream()
                .map(CatalogEntity::within)
                .filter(place -> place != null && CATALOG.find(place).isEmpty())
                .toList();

        assertThat(places).isEmpty();
    }

    @Test
    void shouldFindNothingUnderAnUnknownId() {
        assertThat(CATALOG.find("khabar:nobody")).isEmpty();
    }

    @Test
    void shouldRefuseTwoEntitiesWithOneId() {
        var entity = new CatalogEntity(
                "khabar:x", EntityType.PERSON, null, false, List.of(new CatalogName("en", "", "X Y", false)));

        assertThatThrownBy(() -> EntityCatalog.of(List.of(entity, entity)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("khabar:x");
    }
}
