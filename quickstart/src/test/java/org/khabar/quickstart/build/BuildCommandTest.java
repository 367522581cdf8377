package org.khabar.quickstart.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.morphology.WordForms;
import picocli.CommandLine;

class BuildCommandTest {
    private final StringWriter errors = new StringWriter();

    @Test
    void shouldSayThatThereAreNoGazetteers() {
        assertThat(build("catalog", "--data", "nowhere", "--output", "catalog.tsv"))
                .isEqualTo(2);

        assertThat(errors.toString()).contains("--data: there is no folder nowhere");
    }

    @Test
    void shouldSayThatThereIsNoDictionary() {
        assertThat(build("forms", "--lang", "ru", "--data", "nowhere", "--output", "ru.forms"))
                .isEqualTo(2);

        assertThat(errors.toString()).contains("--data: there is no words.dawg in nowhere");
    }

    @Test
    void shouldSayThatThereIsNoDictionaryOfALanguage() {
        assertThat(build("forms", "--lang", "fr", "--data", ".", "--output", "fr.forms"))
                .isEqualTo(2);

        assertThat(errors.toString()).contains("--lang: fr is none of ar, en and ru");
    }

    @Test
    void shouldMakeTheDictionary(@TempDir Path folder) throws IOException {
        MadeUpDictionary.write(folder, Map.of("веснянск", "NOUN,inan,masc,Geox sing,nomn"));
        var file = folder.resolve("ru.forms");

        assertThat(build("forms", "--lang", "ru", "--data", folder.toString(), "--output", file.toString()))
                .isZero();

        try (var written = Files.newInputStream(file)) {
            assertThat(WordForms.read(written).find("веснянск").isName()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, ar, كتاب", "en, en_US, tie"})
    void shouldMakeTheDictionaryOfSpellings(String language, String name, String word, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve(name + ".aff"), "SET UTF-8\n");
        Files.writeString(folder.resolve(name + ".dic"), "1\n" + word + "\n");
        var file = folder.resolve("written.forms");

        assertThat(build("forms", "--lang", language, "--data", folder.toString(), "--output", file.toString()))
                .isZero();

        try (var written = Files.newInputStream(file)) {
            assertThat(WordForms.read(written).find(word).isWord()).isTrue();
        }
    }

    @Test
    void shouldSayThatThereAreNoEndings(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ar.dic"), "1\nكتاب\n");

        assertThat(build("forms", "--lang", "ar", "--data", folder.toString(), "--output", "ar.forms"))
                .isEqualTo(2);

        assertThat(errors.toString()).contains("--data: there is no ar.aff in " + folder);
    }

    @Test
    void shouldLeaveTheOldDictionaryAloneWhereTheNewOneCannotBeMade(@TempDir Path folder) throws IOException {
        MadeUpDictionary.write(folder, Map.of("веснянск", "NOUN"));
        Files.delete(folder.resolve("paradigms.array"));
        var file = Files.writeString(folder.resolve("ru.forms"), "old");

        assertThat(build("forms", "--lang", "ru", "--data", folder.toString(), "--output", file.toString()))
                .isNotZero();

        assertThat(file).hasContent("old");
    }

    @Test
    void shouldAskWhichList() {
        assertThat(build()).isEqualTo(2);

        assertThat(errors.toString()).contains("Which list?");
    }

    private int build(String... arguments) {
        return new CommandLine(new BuildCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
