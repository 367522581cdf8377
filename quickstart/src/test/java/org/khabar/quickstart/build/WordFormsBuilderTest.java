package org.khabar.quickstart.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.morphology.WordForms;
import org.khabar.enrich.sketch.Hash;

class WordFormsBuilderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NOUN,inan,femn,Sgtm,Geox sing,loct; Geox.loct",
                "NOUN,anim,masc,Name plur,gent; Name.gent",
                "NOUN,inan,masc,Sgtm,Fixd,Abbr,Orgn sing,datv; Orgn.datv",
                "NOUN,anim,masc sing,accs; anim.accs",
                "NOUN,inan,neut sing,gen2; NOUN",
                "ADJF,Qual anim,masc,sing,accs; ADJF.accs",
                "PREP; PREP",
            })
    void shouldKeepKindAndCaseOfATag(String tag, String reading) {
        assertThat(OpenCorpora.reading(tag)).isEqualTo(reading);
    }

    @Test
    void shouldBringWordsAndTheirReadingsOver() throws IOException {
        MadeUpDictionary.write(
                folder,
                Map.of(
                        "веснянск", "NOUN,inan,masc,Sgtm,Geox sing,nomn",
                        "веснянский", "ADJF masc,sing,nomn",
                        "ёлкин", "NOUN,anim,masc,Sgtm,Surn sing,nomn",
                        "кое-где", "ADVB"));

        var forms = read(build());

        assertThat(traits(forms, "веснянск")).containsExactlyInAnyOrder(hashes("Geox.nomn", "Geox", "nomn"));
        assertThat(traits(forms, "веснянский")).containsExactlyInAnyOrder(hashes("ADJF.nomn", "ADJF", "nomn"));
        assertThat(traits(forms, "елкин")).contains(Hash.of("Surn"));
        assertThat(traits(forms, "веснян")).isEmpty();
        assertThat(traits(forms, "кое")).isEmpty();
    }

    @Test
    void shouldTellManyClassesApart() throws IOException {
        var words = new TreeMap<String, String>();
        IntStream.range(0, 300).forEach(number -> words.put(word(number), "KIND" + number));
        MadeUpDictionary.write(folder, words);

        var forms = read(build());

        assertThat(IntStream.range(0, 300))
                .allSatisfy(
                        number -> assertThat(traits(forms, word(number))).containsExactly(Hash.of("KIND" + number)));
    }

    @Test
    void shouldGiveTheSameBytesAgain() throws IOException {
        MadeUpDictionary.write(
                folder, Map.of("веснянск", "NOUN,inan,masc,Geox sing,nomn", "веснянка", "NOUN,inan,femn sing,nomn"));

        assertThat(build()).isEqualTo(build());
    }

    @Test
    void shouldSayThatTheWordsAreDamaged() throws IOException {
        MadeUpDictionary.write(folder, Map.of("веснянск", "NOUN"));
        var words = folder.resolve("words.dawg");
        var bytes = Files.readAllBytes(words);
        Arrays.fill(bytes, 4 + 256 * 4, 4 + 512 * 4, (byte) 0);
        Files.write(words, bytes);

        assertThatIllegalStateException().isThrownBy(this::build).withMessageContaining("words.dawg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"words.dawg", "paradigms.array"})
    void shouldSayThatTheDictionaryIsDamagedWhereAFileEndsTooEarly(String name) throws IOException {
        MadeUpDictionary.write(folder, Map.of("веснянск", "NOUN"));
        var file = folder.resolve(name);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5));

        assertThatIllegalStateException().isThrownBy(this::build).withMessageContaining(folder + " is damaged");
    }

    @Test
    void shouldSayWhichFileIsMissing() throws IOException {
        MadeUpDictionary.write(folder, Map.of("веснянск", "NOUN"));
        Files.delete(folder.resolve("paradigms.array"));

        assertThatThrownBy(this::build).isInstanceOf(NoSuchFileException.class).hasMessageContaining("paradigms.array");
    }

    private byte[] build() throws IOException {
        return WordFormsBuilder.build(OpenCorpora.in(folder));
    }

    private static String word(int number) {
        return "сло" + (char) ('а' + number / 26) + (char) ('а' + number % 26);
    }

    private static WordForms read(byte[] file) throws IOException {
        return WordForms.read(new ByteArrayInputStream(file));
    }

    private static long[] traits(WordForms forms, String word) {
        return forms.find(word).traits();
    }

    private static long[] hashes(String... traits) {
        return Arrays.stream(traits).mapToLong(Hash::of).toArray();
    }
}
