package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityType;

class ReadNamesTest {
    private final ReadNames reader = new ReadNames(EntityCatalog.load());

    @Test
    void shouldReadNameOnce() {
        var first = reader.read(EntityType.LOCATION, "Sarajevo");

        assertThat(reader.read(EntityType.LOCATION, "Sarajevo")).isSameAs(first);
        assertThat(first.candidates()).isNotEmpty();
    }

    @Test
    void shouldTellTypesOfOneNameApart() {
        var place = reader.read(EntityType.LOCATION, "Jordan");
        var person = reader.read(EntityType.PERSON, "Jordan");

        assertThat(person.type()).isEqualTo(EntityType.PERSON);
        assertThat(person.ownId()).isNotEqualTo(place.ownId());
        assertThat(place.candidates()).isNotEmpty();
    }

    @Test
    void shouldProposeNothingForDate() {
        assertThat(reader.read(EntityType.DATE, "2024").candidates()).isEmpty();
    }

    @Test
    void shouldReadEachOfMoreNamesThanItKeeps() {
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 100_000; number++) {
                var surface = "Nowhere " + number;

                assertThat(reader.read(EntityType.ORGANIZATION, surface).surface())
                        .isEqualTo(surface);
            }
        }
    }

    @Test
    void shouldNotKeepVeryLongName() {
        var surface = "Name ".repeat(50).strip();

        var read = reader.read(EntityType.PERSON, surface);

        assertThat(read.surface()).isEqualTo(surface);
        assertThat(reader.read(EntityType.PERSON, surface)).isEqualTo(read).isNotSameAs(read);
    }
}
