package org.khabar.enrich.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.entities.EntityType;

class PieceLabelTest {
    @ParameterizedTest
    @CsvSource({
        "PER, PERSON, false, false",
        "person, PERSON, false, false",
        "I-PERS, PERSON, false, false",
        "B-PER, PERSON, true, false",
        "B_ORG, ORGANIZATION, true, false",
        "I-ORGANIZATION, ORGANIZATION, false, false",
        "M-ORG, ORGANIZATION, false, false",
        "E-LOC, LOCATION, false, true",
        "L-LOC, LOCATION, false, true",
        "S-GPE, LOCATION, true, true",
        "U-LOCATION, LOCATION, true, true",
        "B-FAC, LOCATION, true, false",
    })
    void shouldReadUsualLabels(String label, EntityType type, boolean begins, boolean ends) {
        assertThat(PieceLabel.of(label)).contains(new PieceLabel(type, begins, ends));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O", "B-MISC", "I-DATE", "LABEL_0", "B-", "", "[PAD]", "B-PERCENT"})
    void shouldReadNoNameInOthers(String label) {
        assertThat(PieceLabel.of(label)).isEmpty();
    }
}
