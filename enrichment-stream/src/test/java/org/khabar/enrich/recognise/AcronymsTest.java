package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.words.Tokeniser;

class AcronymsTest {
    @ParameterizedTest
    @CsvSource({
        // What was named stands behind its acronym too, wherever that was missed or taken for something else.
        "the Oil and Gas Authority (OGA) said. OGA knows, O:Oil and Gas Authority, O:Oil and Gas Authority|O:OGA|O:OGA",
        "OGA knows the Oil and Gas Authority (OGA), P:OGA|O:Oil and Gas Authority, O:OGA|O:Oil and Gas Authority|O:OGA",
        "Агентство по борьбе с шумом (АБШ) молчит, O:Агентство по борьбе с шумом, O:Агентство по борьбе с шумом|O:АБШ",
        "in the Green Lakes Region (GLR) of, L:Green Lakes Region, L:Green Lakes Region|L:GLR",
        // What was no name is none.
        "air quality index (AQI) rose. AQI falls, O:AQI|O:AQI, ''",
        "non-bank lenders (NBLs) are weak. NBLs wait, O:NBLs|O:NBLs, ''",
        "вирус чумы свиней (ЧС) найден, P:ЧС, ''",
        // It may be one that was missed.
        "the Grain Price Watch (GPW) said, O:GPW, O:GPW",
        // No explanations.
        "the lake (OGA) of, O:OGA, O:OGA",
        "gas and petroleum: inks (PI) are, O:PI, O:PI",
        "all inks. (AI) says, O:AI, O:AI",
        "air quality index (AQI levels) of, O:AQI, O:AQI",
        "met John Lee Smith (JLS) here, P:John Lee Smith|O:JLS, P:John Lee Smith|O:JLS",
        "air quality index (aqi) of, O:aqi, O:aqi",
        "no bracket AQI here, O:AQI, O:AQI",
        "air quality index (, '', ''",
    })
    void shouldReadExplainedAcronyms(String body, String given, String explained) {
        var mentions = explain(body, mentions(body, given));

        assertThat(mentions.stream().map(each -> each.type().name().charAt(0) + ":" + each.surface()))
                .containsExactly(explained.isEmpty() ? new String[0] : explained.split("\\|", -1));
    }

    @Test
    void shouldStandForWhatWasExplained() {
        var body = "the Oil and Gas Authority (OGA)";
        var known = new EntityMention(EntityType.ORGANIZATION, 4, 25, "Oil and Gas Authority", List.of("khabar:oga"));

        var mentions = explain(body, List.of(known));

        assertThat(mentions).hasSize(2).allMatch(each -> each.candidates().equals(List.of("khabar:oga")));
    }

    @Test
    void shouldLeaveKnownAcronymAlone() {
        var body = "small sample (SS)";
        var known = new EntityMention(EntityType.ORGANIZATION, 14, 16, "SS", List.of("khabar:ss"));

        assertThat(explain(body, List.of(known))).containsExactly(known);
    }

    private static List<EntityMention> explain(String body, List<EntityMention> mentions) {
        return new Acronyms(body, Tokeniser.tokenise(body)).explain(mentions);
    }

    private static List<EntityMention> mentions(String body, String given) {
        var mentions = new ArrayList<EntityMention>();
        int from = 0;
        for (var each : given.isEmpty() ? new String[0] : given.split("\\|", -1)) {
            var surface = each.substring(2);
            int start = body.indexOf(surface, from);
            from = start + surface.length();
            mentions.add(new EntityMention(type(each.charAt(0)), start, from, surface, List.of()));
        }
        return mentions;
    }

    private static EntityType type(char letter) {
        return switch (letter) {
            case 'P' -> EntityType.PERSON;
            case 'O' -> EntityType.ORGANIZATION;
            default -> EntityType.LOCATION;
        };
    }
}
