package org.khabar.enrich.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.EntryFault;

class EntryRulesTest {
    private static final EntryRules RULES = EntryRules.load();

    @ParameterizedTest
    @CsvSource({
        "en, WHO",
        "en, The Times",
        "en, Al-Quds TV",
        "en, U2",
        "ar, بيلان",
        "ar, من أجل الوطن",
        "ru, Он и она",
        "zh, 北京",
        "und, Oxbow"
    })
    void shouldAllowNames(String language, String name) {
        assertThatCode(() -> RULES.check(named(language, name))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "ar, في",
        "ar, وَمِن",
        "en, who",
        "en, From the",
        "en, FROM",
        "en, IT IS",
        "ru, из",
        "en, X",
        "ar, ب",
        "en, '!?'",
        "en, ' '",
        "'', Oxbow",
        "english, Oxbow"
    })
    void shouldRefuseNamesThatAreNone(String language, String name) {
        assertRefused(named(language, name), EntryFault.BAD_NAME);
    }

    @Test
    void shouldAllowCommonWordsBehindOthers() {
        var name = new CatalogName("en", "band", "The Who", false);

        assertThatCode(() -> RULES.check(entry("our:who", List.of(name)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso3166:CY", "wikidata:Q42", "our:مرفأ", "name:person:ada-brook", "our:a/b.c_d-e"})
    void shouldAllowIds(String id) {
        assertThatCode(() -> RULES.check(CatalogEntry.of(id))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Q42", ":x", "our:", "our:a b", "our:a\nb", "Our:x", "date:2026-03-01"})
    void shouldRefuseIdsThatAreNone(String id) {
        assertRefused(CatalogEntry.of(id), EntryFault.BAD_ID);
    }

    @Test
    void shouldRefuseDates() {
        var date = new CatalogEntry(
                "our:day", false, EntityType.DATE, List.of(), List.of(), List.of(), null, null, Map.of());

        assertRefused(date, EntryFault.BAD_TYPE);
    }

    @Test
    void shouldRefuseWhatIsTooMuch() {
        var many = IntStream.range(0, 10_000)
                .mapToObj(number -> new CatalogName("en", "", "Oxbow " + number, false))
                .toList();
        var words = "Oxbow ".repeat(17).strip();

        assertRefused(entry("our:many", many), EntryFault.TOO_LARGE);
        assertRefused(named("en", "x".repeat(201)), EntryFault.TOO_LARGE);
        assertRefused(named("en", words), EntryFault.TOO_LARGE);
        assertRefused(CatalogEntry.of("our:" + "x".repeat(200)), EntryFault.TOO_LARGE);
        assertRefused(
                new CatalogEntry(
                        "our:removes",
                        false,
                        null,
                        List.of(),
                        List.of(),
                        Collections.nCopies(201, "x"),
                        null,
                        null,
                        Map.of()),
                EntryFault.TOO_LARGE);
    }

    @Test
    void shouldHaveRoomForSoManyEntries() {
        var ids = IntStream.range(0, EntryRules.MAX_ENTRIES)
                .mapToObj(number -> "our:" + number)
                .collect(Collectors.toSet());

        assertThatCode(() -> RULES.requireRoom(ids, "our:7")).doesNotThrowAnyException();
        assertThatCode(() -> RULES.requireRoom(Set.of(), "our:new")).doesNotThrowAnyException();
        assertThatThrownBy(() -> RULES.requireRoom(ids, "our:new")).isInstanceOf(RefusedEntryException.class);
    }

    private static void assertRefused(CatalogEntry entry, EntryFault fault) {
        assertThatThrownBy(() -> RULES.check(entry))
                .isInstanceOfSatisfying(
                        RefusedEntryException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    private static CatalogEntry named(String language, String name) {
        return entry("our:thing", List.of(new CatalogName(language, "", name, false)));
    }

    private static CatalogEntry entry(String id, List<CatalogName> names) {
        return new CatalogEntry(id, false, EntityType.ORGANIZATION, List.of(), names, List.of(), null, null, Map.of());
    }
}
