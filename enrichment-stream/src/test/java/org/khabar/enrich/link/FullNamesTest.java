package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.EntityType;

class FullNamesTest {
    @ParameterizedTest
    @CsvSource({
        "PERSON, Tom Curry|Ben Earl, Tom, Tom Curry",
        "PERSON, Tom Curry|Ben Earl, Curry, Tom Curry",
        "PERSON, Tom Curry|Ben Earl, T. Curry, Tom Curry",
        "PERSON, Анна Скороход|Антон Поляков, Скороход, Анна Скороход",
        "PERSON, Trent Alexander-Arnold, Alexander-Arnold, Trent Alexander-Arnold",
        "PERSON, محمد أبو سبعان, أبو سبعان, محمد أبو سبعان",
        "PERSON, سلطان بن سحيم آل ثاني, سلطان بن سحيم, سلطان بن سحيم آل ثاني",
        "PERSON, عبدالله مشاري نايف السبيعي, عبدالله السبيعي, عبدالله مشاري نايف السبيعي",
        "ORGANIZATION, University College London, UCL, University College London",
        "ORGANIZATION, Организация безопасности северной Европы, ОБСЕ, Организация безопасности северной Европы",
        "ORGANIZATION, Bank of Upper Chad, BUC, Bank of Upper Chad",
        "ORGANIZATION, Bank of Upper Chad, BOUC, Bank of Upper Chad",
        "ORGANIZATION, Arab Federation for Rights, Arab Federation, Arab Federation for Rights",
        // Two of that name, other names, and one word of a body's.
        "PERSON, Tom Curry|Ben Curry, Curry, Curry",
        "PERSON, Tom Curry|Ben Earl, J. Curry, J. Curry",
        "PERSON, Tom Curry, Hill, Hill",
        "ORGANIZATION, Apple Store Paris, Apple, Apple",
        "ORGANIZATION, Union of Chad|Union of China, UC, UC",
        "LOCATION, New York City, New York, New York",
    })
    void shouldKnowWhoseNameAPartIs(EntityType type, String full, String part, String whole) {
        var names = new ArrayList<ReadName>();
        names.add(read(type, part));
        for (var name : full.split("\\|", -1)) {
            names.add(read(type, name));
        }

        var wholes = FullNames.wholeIds(names, ids(names));

        var own = OwnIds.of(type, part);
        assertThat(wholes.getOrDefault(own, own)).isEqualTo(OwnIds.of(type, whole));
    }

    @Test
    void shouldGivePartsThatAreNamedTooTheIdOfTheWhole() {
        var names = Stream.of("Curry", "T. Curry", "Tom Curry", "Tom Curry Smith", "Smith")
                .map(name -> read(EntityType.PERSON, name))
                .toList();

        var wholes = FullNames.wholeIds(names, ids(names));

        var whole = OwnIds.of(EntityType.PERSON, "Tom Curry Smith");
        assertThat(wholes)
                .containsEntry(OwnIds.of(EntityType.PERSON, "Tom Curry"), whole)
                .containsEntry(OwnIds.of(EntityType.PERSON, "Smith"), whole);
    }

    @Test
    void shouldTakeKnownThingForTheWhole() {
        var names = List.of(read(EntityType.PERSON, "Sergei Shoigu"), read(EntityType.PERSON, "Shoigu"));

        var wholes = FullNames.wholeIds(
                names, List.of("khabar:sergei-shoigu", names.get(1).ownId()));

        assertThat(wholes).containsExactly(Map.entry(names.get(1).ownId(), "khabar:sergei-shoigu"));
    }

    @Test
    void shouldNotLookForPartsOfVeryLongNames() {
        var names = List.of(read(EntityType.PERSON, "Ivan ".repeat(50_000)), read(EntityType.PERSON, "Ivan"));

        assertThat(FullNames.wholeIds(names, ids(names))).isEmpty();
    }

    private static List<String> ids(List<ReadName> names) {
        return names.stream().map(ReadName::ownId).toList();
    }

    private static ReadName read(EntityType type, String surface) {
        var ownId = OwnIds.of(type, surface);
        return new ReadName(0, type, surface, List.of(), "", ownId, NameParts.of(type, ownId), List.of());
    }
}
