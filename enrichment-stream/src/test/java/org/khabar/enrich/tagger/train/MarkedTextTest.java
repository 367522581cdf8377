package org.khabar.enrich.tagger.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {
    @Test
    void shouldFindTheMarkedNames() {
        var read = MarkedText.parse("Вчера [PER Ольга Вяткина] приехала в [LOC Омск].", true);

        assertThat(read.text()).isEqualTo("Вчера Ольга Вяткина приехала в Омск.");
        assertThat(names(read)).containsExactly("PERSON Ольга Вяткина", "LOCATION Омск");
    }

    @Test
    void shouldCountKindWordsInOrLeaveThemOut() {
        var line = "Пишет [ORG газета| «Вечерний Омск]» из [LOC города| Омск].";

        assertThat(names(MarkedText.parse(line, true)))
                .containsExactly("ORGANIZATION газета «Вечерний Омск", "LOCATION города Омск");
        assertThat(names(MarkedText.parse(line, false))).containsExactly("ORGANIZATION Вечерний Омск", "LOCATION Омск");
        assertThat(MarkedText.parse(line, false).text()).isEqualTo("Пишет газета «Вечерний Омск» из города Омск.");
    }

    @Test
    void shouldLeaveAnArabicCliticOutside() {
        var read = MarkedText.parse("سافر و[PER سامر الحلبي] إلى [LOC دمشق]", false);

        assertThat(names(read)).containsExactly("PERSON سامر الحلبي", "LOCATION دمشق");
    }

    @Test
    void shouldTakeASentenceWithoutNames() {
        assertThat(MarkedText.parse("Дождь лил весь день.", true))
                .isEqualTo(new MarkedText("Дождь лил весь день.", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[LOC Омск", "в Омск]", "[CITY Омск]", "[LOC [PER Омск]]", "а | б", "[LOC —]", "[LOC города|]"})
    void shouldRefuseMarksThatMakeNoSense(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkedText.parse(line, false))
                .withMessageContaining(line);
    }

    private static List<String> names(MarkedText read) {
        return read.names().stream()
                .map(name -> name.type() + " " + read.text().substring(name.start(), name.end()))
                .toList();
    }
}
