package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.khabar.enrich.entities.EntityType;

class NameFormTest {
    @Test
    void shouldIdentifyBodyByWhatStandsBeforeItsLegalForm() {
        assertThat(NameForm.of(EntityType.ORGANIZATION, "Canopy Growth Corp.").identifyingWords())
                .containsExactly("canopy", "growth");
        assertThat(NameForm.of(EntityType.ORGANIZATION, "Maju Sdn Bhd").identifyingWords())
                .containsExactly("maju");
        assertThat(NameForm.of(EntityType.ORGANIZATION, "Ltd").identifyingWords())
                .containsExactly("ltd");
        assertThat(NameForm.of(EntityType.PERSON, "Wayne Co").identifyingWords())
                .containsExactly("wayne", "co");
    }

    @Test
    void shouldLeaveOutWordsForKindOfBodyInAnyCase() {
        var federation = NameForm.of(EntityType.ORGANIZATION, "Организацией ЮНЕСКО");

        assertThat(federation.withoutKind().words()).containsExactly("юнеско");
        assertThat(NameForm.of(EntityType.ORGANIZATION, "Liverpool FC Ltd")
                        .withoutKind()
                        .words())
                .containsExactly("liverpool");
    }

    @Test
    void shouldKeepNameThatIsAllKind() {
        var kind = NameForm.of(EntityType.ORGANIZATION, "منظمة");

        assertThat(kind.withoutKind().words()).isEqualTo(kind.words());
    }

    @Test
    void shouldHaveAsManyStemsAsWords() {
        var name = NameForm.of(EntityType.PERSON, "Сергеем Кужугетовичем Шойгу");

        assertThat(name.words()).containsExactly("сергеем", "шойгу");
        assertThat(name.stems()).containsExactly("серг", "шойг");
    }
}
