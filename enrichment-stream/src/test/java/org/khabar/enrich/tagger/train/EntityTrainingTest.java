package org.khabar.enrich.tagger.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.tagger.Morphology;
import org.khabar.enrich.tagger.Tagger;
import org.khabar.enrich.tagger.TrainingSettings;
import org.khabar.enrich.tagger.train.Recipe.Source;
import org.khabar.enrich.tagger.train.Recipe.Written;
import org.khabar.enrich.words.Tokeniser;

class EntityTrainingTest {
    private static final int LITTLE = 12;
    private static final Recipe RECIPE = recipe(2, LITTLE);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeData() throws IOException {
        write(folder.resolve("train/tiny.conll.gz"), TinyCorpus.conll());
        write(folder.resolve("corpus.jsonl.gz"), """
                {"id": "A1", "title": "زار وفد من حلب مدينة طنطا", "text": "وصل الوفد إلى طنطا. ثم عاد إلى حلب."}
                {"id": "B1", "title": "must not be read", "text": "must not be read, must not be read"}
                """);
        for (var list : NameLists.FOLDERS) {
            write(folder.resolve("gazetteers").resolve(list).resolve("names.tsv.gz"), "id\ttype\tlang\tname\n");
        }
        write(
                folder.resolve("gazetteers/geonames-cities-i18n/names.tsv.gz"),
                "id\ttype\tlang\tname\ng:1\tLOC.city\tar\tطنطا\ng:2\tLOC.city\tar\tصيدا القديمة\ng:3\tLOC.city\tja\t大阪\n");
    }

    @Test
    void shouldMakeTheSameBytesFromTheSameData() throws IOException {
        assertThat(bytes(train(RECIPE))).isEqualTo(bytes(train(RECIPE)));
    }

    @Test
    void shouldFindNamesAfterTraining() throws IOException {
        var text = "وقال الدكتور فؤاد زيدان في مدينة غرمطا أمس";

        assertThat(names(RECIPE, text)).containsExactly("فؤاد زيدان", "غرمطا");
    }

    @Test
    void shouldLearnFromEachRun() throws IOException {
        assertThat(bytes(train(recipe(1, LITTLE)))).isNotEqualTo(bytes(train(RECIPE)));
    }

    @Test
    void shouldLeaveOutFeaturesThatSayLittle() throws IOException {
        assertThat(bytes(train(recipe(2, 2 * LITTLE))).length).isLessThan(bytes(train(RECIPE)).length);
    }

    @Test
    void shouldLearnFromWrittenNewsToo() throws IOException {
        var text = "وقررت محكمة جنايات القاهرة تأجيل نظر القضية";
        var written = recipe(2, LITTLE, Optional.of(new Written("news-ar.txt", false, 1)));

        assertThat(names(RECIPE, text)).doesNotContain("محكمة جنايات القاهرة");
        assertThat(names(written, text)).contains("محكمة جنايات القاهرة");
    }

    private List<String> names(Recipe recipe, String text) throws IOException {
        return train(recipe).tag(text, Tokeniser.tokenise(text)).names().stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    private static Recipe recipe(int runs, int leastWeight) {
        return recipe(runs, leastWeight, Optional.empty());
    }

    private static Recipe recipe(int runs, int leastWeight, Optional<Written> written) {
        return new Recipe(
                "ar",
                Morphology.CLITICS,
                List.of(new Source("tiny", 0), new Source("tiny", 1)),
                written,
                List.of("tiny"),
                "A",
                4,
                8,
                new TrainingSettings(6, 2, 10, 10, List.of(0.7, 0.3), 1, leastWeight, runs, 7));
    }

    private Tagger train(Recipe recipe) throws IOException {
        return new EntityTraining(
                        folder.resolve("train"), folder.resolve("gazetteers"), folder.resolve("corpus.jsonl.gz"))
                .train(recipe);
    }

    private static byte[] bytes(Tagger tagger) throws IOException {
        var bytes = new ByteArrayOutputStream();
        tagger.write(bytes);
        return bytes.toByteArray();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        try (var compressed = new GZIPOutputStream(Files.newOutputStream(file))) {
            compressed.write(text.getBytes(UTF_8));
        }
    }
}
