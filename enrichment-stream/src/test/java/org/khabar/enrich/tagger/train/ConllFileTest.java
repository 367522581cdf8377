package org.khabar.enrich.tagger.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.train.ConllFile.Name;

class ConllFileTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadNamesOfKnownTypes() throws IOException {
        var file = write("Anna\tB-PER\nReed\tI-PER\nand\tO\nLima\tB-LOC\nOslo\tB-LOC\nCup\tB-MISC\n\nUN\tI-ORG\n");

        var sentences = ConllFile.read(file);

        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0).names())
                .isEqualTo(List.of(
                        new Name(EntityType.PERSON, 0, 1),
                        new Name(EntityType.LOCATION, 3, 3),
                        new Name(EntityType.LOCATION, 4, 4)));
        assertThat(sentences.get(1).names()).containsExactly(new Name(EntityType.ORGANIZATION, 0, 0));
        assertThat(sentences.get(1).text()).isEqualTo("UN");
    }

    @Test
    void shouldNameTheLineThatHasNoTag() throws IOException {
        var file = write("Anna\tB-PER\nReed\n");

        assertThatThrownBy(() -> ConllFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("gold.conll:2: no word, tab and tag");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("gold.conll"), text);
    }
}
