package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.Tagger;
import org.khabar.enrich.words.Tokeniser;

class RepeatedNamesTest {
    @ParameterizedTest
    @CsvSource({
        // Seen twice and missed once or twice; between the others and at the ends.
        "Zorvex grew. Zorvex and Zorvex fell, O:Zorvex|-|O:Zorvex, O:Zorvex|O:Zorvex|O:Zorvex",
        "Zorvex grew. Zorvex and Zorvex said Zorvex, O:Zorvex|O:Zorvex|-|-, O:Zorvex|O:Zorvex|O:Zorvex|O:Zorvex",
        "Blue Zorvex and Blue Zorvex and Blue Zorvex, O:Blue Zorvex|O:Blue Zorvex, O:Blue Zorvex|O:Blue Zorvex|O:Blue Zorvex",
        // Seen once, or more often missed than seen.
        "Zorvex grew. Zorvex fell, O:Zorvex|-, O:Zorvex",
        "Zorvex Zorvex Zorvex Zorvex Zorvex, O:Zorvex|O:Zorvex|-|-|-, O:Zorvex|O:Zorvex",
        // A longer name that was seen once does not hide it.
        "Zorvex Corp and Zorvex and Zorvex said Zorvex Corp, O:Zorvex Corp|O:Zorvex|O:Zorvex|-, O:Zorvex Corp|O:Zorvex|O:Zorvex|O:Zorvex",
        // Small letters, a common word, and words of one name in two sentences.
        "Zorvex zorvex Zorvex, O:Zorvex|O:Zorvex, O:Zorvex|O:Zorvex",
        "The The The, O:The|O:The, O:The|O:The",
        "Blue Zorvex for Blue Zorvex. Blue (Zorvex), O:Blue Zorvex|O:Blue Zorvex, O:Blue Zorvex|O:Blue Zorvex",
        // One thing is of one type, the first of two that are as frequent.
        "Zorvex and Zorvex and Zorvex, L:Zorvex|O:Zorvex|O:Zorvex, O:Zorvex|O:Zorvex|O:Zorvex",
        "Zorvex and Zorvex, L:Zorvex|O:Zorvex, L:Zorvex|L:Zorvex",
    })
    void shouldFindNameWhereverTheArticleRepeatsIt(String body, String given, String complete) {
        assertThat(complete(ShippedTaggers.ENGLISH, body, mentions(body, given)))
                .containsExactly(complete.split("\\|"));
    }

    @Test
    void shouldLeaveOutClitics() {
        var body = "زار ميلانو وفدا. وقال ميلانو بميلانو";

        assertThat(complete(ShippedTaggers.ARABIC, body, mentions(body, "O:ميلانو|O:ميلانو")))
                .containsExactly("O:ميلانو", "O:ميلانو", "O:ميلانو");
    }

    @Test
    void shouldNotCompareVeryLongNames() {
        var name = "Zorvex ".repeat(20_000).strip();
        var body = name + ". " + name + ". " + name;
        var seen = List.of(
                new EntityMention(EntityType.ORGANIZATION, 0, name.length(), name, List.of()),
                new EntityMention(EntityType.ORGANIZATION, name.length() + 2, 2 * name.length() + 2, name, List.of()));

        assertThat(complete(ShippedTaggers.ENGLISH, body, seen)).hasSize(2);
    }

    @Test
    void shouldLeaveKnownNamesAlone() {
        var body = "Zorvex and Zorvex and Zorvex";
        var known = new EntityMention(EntityType.LOCATION, 0, 6, "Zorvex", List.of("geonames:1"));
        var seen = new EntityMention(EntityType.ORGANIZATION, 11, 17, "Zorvex", List.of());

        assertThat(complete(ShippedTaggers.ENGLISH, body, List.of(known, seen)))
                .containsExactly("L:Zorvex", "O:Zorvex");
    }

    private static List<String> complete(Tagger tagger, String body, List<EntityMention> mentions) {
        var tokens = Tokeniser.tokenise(body);
        return new RepeatedNames(body, tokens, tagger.read(tokens))
                .complete(mentions).stream()
                        .map(each -> each.type().name().charAt(0) + ":" + each.surface())
                        .toList();
    }

    /** A dash stands for a name that was missed. */
    private static List<EntityMention> mentions(String body, String given) {
        var mentions = new ArrayList<EntityMention>();
        int from = 0;
        for (var each : given.split("\\|", -1)) {
            var surface = each.equals("-") ? "Zorvex" : each.substring(2);
            int start = body.indexOf(surface, from);
            from = start + surface.length();
            if (!each.equals("-")) {
                mentions.add(new EntityMention(type(each.charAt(0)), start, from, surface, List.of()));
            }
        }
        return mentions;
    }

    private static EntityType type(char letter) {
        return letter == 'O' ? EntityType.ORGANIZATION : EntityType.LOCATION;
    }
}
