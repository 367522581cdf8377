package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Tokeniser;

class PlaceNamesTest {
    private static final String ID = "geonames:1";

    @ParameterizedTest
    @CsvSource({
        "на улице Зелёной стоит дом, Зелёной, улице Зелёной, ''",
        "в парке «Липки» гуляют, Липки, парке «Липки», ''",
        "на острове Зорвекс живут, Зорвекс, острове Зорвекс, geonames:1",
        "в городе Зорвекс живут, Зорвекс, Зорвекс, geonames:1",
        // Several streets, a name behind a comma, and one that the word before does not speak of.
        "на углу улиц Зорвекс и Липки, Зорвекс, Зорвекс, geonames:1",
        "по улице (Зорвекс) идут, Зорвекс, Зорвекс, geonames:1",
        "يصل مطار زورفكس غدا, زورفكس, مطار زورفكس, ''",
        "يصل جزيرة زورفكس غدا, زورفكس, جزيرة زورفكس, geonames:1",
        "на озере Зорвекс живут, Зорвекс, озере Зорвекс, ''",
        "на улице\u00a0Зорвекс живут, Зорвекс, улице\u00a0Зорвекс, ''",
        // The streets of a town, and a quotation that goes on.
        "вдоль улицы Зорвекс живут, Зорвекс, Зорвекс, geonames:1",
        "в парке «Зорвекс Новый» гуляют, Зорвекс, Зорвекс, geonames:1",
        "Зорвекс большой, Зорвекс, Зорвекс, geonames:1",
    })
    void shouldTakeInWhatKindOfPlaceItIs(String body, String given, String whole, String id) {
        int start = body.indexOf(given);
        var mention = new EntityMention(EntityType.LOCATION, start, start + given.length(), given, List.of(ID));

        assertThat(complete(body, mention)).singleElement().satisfies(complete -> {
            assertThat(complete.surface()).isEqualTo(whole);
            assertThat(complete.candidates()).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
        });
    }

    @Test
    void shouldKeepIdOfWhatIsNoTown() {
        var body = "дом у улицы Зорвекс";
        var street = new EntityMention(EntityType.LOCATION, 12, 19, "Зорвекс", List.of("khabar:zorvex-street"));

        assertThat(complete(body, street))
                .containsExactly(new EntityMention(
                        EntityType.LOCATION, 6, 19, "улицы Зорвекс", List.of("khabar:zorvex-street")));
    }

    @Test
    void shouldTakeNothingOfTheNameBefore() {
        var body = "Площадь Зорвекс";
        var square = new EntityMention(EntityType.ORGANIZATION, 0, 7, "Площадь", List.of());
        var place = new EntityMention(EntityType.LOCATION, 8, 15, "Зорвекс", List.of(ID));

        assertThat(complete(body, square, place)).containsExactly(square, place);
    }

    @Test
    void shouldLeavePeopleAlone() {
        var body = "на улице Зорвекс";
        var person = new EntityMention(EntityType.PERSON, 9, 16, "Зорвекс", List.of());

        assertThat(complete(body, person)).containsExactly(person);
    }

    private static List<EntityMention> complete(String body, EntityMention... mentions) {
        var tokens = Tokeniser.tokenise(body);
        return new PlaceNames(body, tokens, TaggedText.ofUnknownWords(tokens)).complete(List.of(mentions));
    }
}
