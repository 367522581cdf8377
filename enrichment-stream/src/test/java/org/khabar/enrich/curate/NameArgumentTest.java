package org.khabar.enrich.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.entities.CatalogName;
import picocli.CommandLine.TypeConversionException;

class NameArgumentTest {
    private final NameArgument argument = new NameArgument();

    @Test
    void shouldReadLanguageAndName() {
        assertThat(argument.convert("ar=ميناء بيلان")).isEqualTo(new CatalogName("ar", "", "ميناء بيلان", false));
        assertThat(argument.convert("EN= Pellan=Oxbow ")).isEqualTo(new CatalogName("en", "", "Pellan=Oxbow", false));
    }

    @Test
    void shouldReadTheWordsBeforeTheName() {
        assertThat(argument.convert("ar=(قناة) الجزيرة")).isEqualTo(new CatalogName("ar", "قناة", "الجزيرة", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pellan", "ar=", "ar= ", "=Pellan", "arabic=بيلان"})
    void shouldRefuseWhatIsNoName(String text) {
        assertThatThrownBy(() -> argument.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("ar=NAME");
    }
}
