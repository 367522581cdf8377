package org.khabar.enrich.tagger.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.tagger.Morphology;

/** The lists that ship with the sources; all others are empty here. */
class NameListsTest {
    @TempDir
    private Path gazetteers;

    @BeforeEach
    void writeEmptyLists() throws IOException {
        for (var list : NameLists.FOLDERS) {
            var folder = Files.createDirectories(gazetteers.resolve(list));
            try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("names.tsv.gz")))) {
                out.write('\n');
            }
        }
    }

    @Test
    void shouldKnowRussianKindsByTheirStems() throws IOException {
        var lists = read("ru", Morphology.ENDINGS);

        assertThat(flags(lists, "губернатор") & NameLists.PERSON_KIND).isNotZero();
        assertThat(flags(lists, "газет") & NameLists.BODY_KIND).isNotZero();
        assertThat(flags(lists, "област") & NameLists.PLACE_KIND).isNotZero();
    }

    @Test
    void shouldKnowEnglishKinds() throws IOException {
        var lists = read("en", Morphology.NONE);

        assertThat(flags(lists, "spokesman")).isEqualTo(NameLists.PERSON_KIND);
    }

    @Test
    void shouldKnowBodiesInEachLanguage() throws IOException {
        assertThat(flags(read("ar", Morphology.CLITICS), "فالنسيا")).isEqualTo(NameLists.OWN_BODY);
        assertThat(flags(read("en", Morphology.NONE), "barcelona")).isEqualTo(NameLists.OWN_BODY);
        assertThat(flags(read("ru", Morphology.ENDINGS), "роскомнадзор")).isEqualTo(NameLists.OWN_BODY);
    }

    private NameLists read(String language, Morphology morphology) throws IOException {
        var lists = new NameLists(gazetteers, language, morphology);
        lists.read();
        return lists;
    }

    private static int flags(NameLists lists, String stem) {
        return lists.flags().getOrDefault(stem, 0);
    }
}
