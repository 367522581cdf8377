package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.NameIds;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Tokeniser;

class SecondMentionsTest {
    @ParameterizedTest
    @CsvSource({
        // The tagger saw half of it the second time, or nothing.
        "قالت ألفة يوسف كذا. وأضافت ألفة يوسف أنها, ألفة يوسف|يوسف, ألفة يوسف|ألفة يوسف",
        "قالت ألفة يوسف كذا. وأضافت ألفة يوسف أنها, ألفة يوسف, ألفة يوسف|ألفة يوسف",
        "Габриеле д`Аннунцио умер. Габриеле д`Аннунцио родился, Габриеле д`Аннунцио|Аннунцио, Габриеле д`Аннунцио|Габриеле д`Аннунцио",
        // The tagger went on into the next word.
        "قالت ألفة يوسف كذا. وختمت ألفة يوسف افتتاحيتها, ألفة يوسف|يوسف افتتاحيتها, ألفة يوسف|ألفة يوسف",
        // Somebody else of that name, or the words of the name in two sentences.
        "قالت ألفة يوسف كذا. وأضافت مريم يوسف أنها, ألفة يوسف|يوسف, ألفة يوسف|يوسف",
        "قالت ألفة يوسف كذا لها. ألفة، يوسف, ألفة يوسف|يوسف, ألفة يوسف|يوسف",
        // What goes before belongs to another name already.
        "قالت ألفة يوسف كذا. مريم ألفة يوسف, ألفة يوسف|مريم ألفة|يوسف, ألفة يوسف|مريم ألفة|يوسف",
        // Another name of two words, of which more was taken for clitics than the known surname has before it.
        "وصل مبروك كرشيد. مر وبكرشيد الطيب, مبروك كرشيد|رشيد الطيب, مبروك كرشيد|رشيد الطيب",
        // Its first letter was taken for a clitic.
        "وصل مبروك كرشيد. وأضاف كرشيد أن, مبروك كرشيد|رشيد, مبروك كرشيد|كرشيد",
    })
    void shouldFindTheWholeNameAgain(String body, String tagged, String found) {
        assertThat(found(body, List.of(tagged.split("\\|")))).containsExactly(found.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        // A headline with the bare surname, seen or not, and taken for a place; the name in two cases.
        "Moran stays. Mickey Moran said, PERSON, Moran, Mickey Moran",
        "Moran stays. Mickey Moran said, LOCATION, Moran, Mickey Moran",
        "Moran stays. Mickey Moran said, '', Moran, Mickey Moran",
        "Бадов уехал. Глеб Бадов и Глеба Бадова, '', Бадов, Глеб Бадов",
    })
    void shouldFindWhomTheTextNamesInFullBelow(String body, String takenFor, String surname, String full) {
        var mentions = new ArrayList<EntityMention>();
        if (!takenFor.isEmpty()) {
            mentions.add(new EntityMention(EntityType.valueOf(takenFor), 0, surname.length(), surname, List.of()));
        }
        mentions.add(person(body, full));

        var first = all(body, mentions).get(0);

        assertThat(first.surface()).isEqualTo(surname);
        assertThat(first.type()).isEqualTo(EntityType.PERSON);
        assertThat(first.candidates()).containsExactly(NameIds.of(EntityType.PERSON, full));
    }

    @Test
    void shouldNotTakeCompanyForItsFounderWhomTheTextNamesBelow() {
        var body = "Moran falls. Mickey Moran said";
        var company = new EntityMention(EntityType.ORGANIZATION, 0, 5, "Moran", List.of());

        assertThat(all(body, List.of(company, person(body, "Mickey Moran")))).startsWith(company);
    }

    @Test
    void shouldNotGuessWhichOfTwoPeopleOfOneSurnameIsMeant() {
        var body = "Moran stays. Mickey Moran and Paul Moran";

        assertThat(all(body, List.of(person(body, "Mickey Moran"), person(body, "Paul Moran"))))
                .hasSize(2);
    }

    private static EntityMention person(String body, String name) {
        int start = body.indexOf(name);
        return new EntityMention(EntityType.PERSON, start, start + name.length(), name, List.of());
    }

    private static List<EntityMention> all(String body, List<EntityMention> mentions) {
        var tokens = Tokeniser.tokenise(body);
        return new SecondMentions(
                        body,
                        tokens,
                        (body.charAt(0) < 0x80 ? ShippedTaggers.ENGLISH : ShippedTaggers.RUSSIAN).read(tokens))
                .add(mentions);
    }

    private static List<String> found(String body, List<String> people) {
        var mentions = new ArrayList<EntityMention>();
        int from = 0;
        for (var name : people) {
            int start = body.indexOf(name, from);
            from = start + name.length();
            mentions.add(new EntityMention(EntityType.PERSON, start, from, name, List.of()));
        }
        var tokens = Tokeniser.tokenise(body);
        var all = new SecondMentions(body, tokens, TaggedText.ofUnknownWords(tokens)).add(mentions);
        assertThat(all).allMatch(each -> each.surface().equals(body.substring(each.start(), each.end())));
        var first = all.get(0);
        assertThat(all.stream().skip(1).filter(each -> each.surface().equals(first.surface())))
                .allMatch(each -> each.candidates().equals(List.of(NameIds.of(EntityType.PERSON, first.surface()))));
        return all.stream().map(EntityMention::surface).toList();
    }
}
