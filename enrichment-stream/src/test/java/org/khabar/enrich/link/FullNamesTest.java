package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        var names = new FullNames();
        for (var name : full.split("\\|", -1)) {
            names.add(read(type, name), "id of " + name);
        }
        var name = read(type, part);

        assertThat(names.wholeId(name)).isEqualTo(part.equals(whole) ? name.ownId() : "id of " + whole);
    }

    private static ReadName read(EntityType type, String surface) {
        return new ReadName(type, surface, List.of(), "", OwnIds.of(type, surface));
    }
}
