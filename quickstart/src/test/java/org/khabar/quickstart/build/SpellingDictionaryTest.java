package org.khabar.quickstart.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpellingDictionaryTest {
    @TempDir
    Path folder;

    @Test
    void shouldGiveArabicWordsWithTheirEndingsButNotWithClitics() throws IOException {
        write("ar.aff", """
                FLAG	long
                AF 1
                AF NaPa # 1
                PFX Pa Y 1
                PFX Pa 0 و .
                SFX Na Y 2
                SFX Na 0 ها .
                SFX Na ة تها ة
                SET	UTF-8
                """);
        write("ar.dic", """
                3
                كتاب/1
                مدينة/1
                ناعورين
                """);

        assertThat(forms(SpellingDictionary.arabic(folder)))
                .containsExactlyInAnyOrder(
                        "كتاب word", "كتابها word", "مدينة word", "مدينةها word", "مدينتها word", "ناعورين word");
    }

    @Test
    void shouldGiveVerbsWithTheSignOfTheFutureAndNoImperatives() throws IOException {
        write("ar.aff", """
                FLAG	long
                AM 3
                AM is:prst po:verb
                AM is:pst po:verb
                AM is:imp po:verb
                SET	UTF-8
                """);
        write("ar.dic", """
                3
                يلعب	1
                لعب	2
                العب	3
                """);

        assertThat(forms(SpellingDictionary.arabic(folder)))
                .containsExactlyInAnyOrder("يلعب word", "سيلعب word", "لعب word");
    }

    @Test
    void shouldTellEnglishNamesByTheirCapital() throws IOException {
        write("en_US.aff", """
                SET UTF-8
                PFX U Y 1
                PFX U 0 un .
                SFX S Y 1
                SFX S y ies y
                """);
        write("en_US.dic", """
                3
                Wednesbury
                company/S
                tie/U
                """);

        assertThat(forms(SpellingDictionary.english(folder)))
                .containsExactlyInAnyOrder(
                        "Wednesbury Prop", "company word", "companies word", "tie word", "untie word");
    }

    @Test
    void shouldSayThatItIsDamaged() throws IOException {
        write("en_US.aff", "SET UTF-8\nSFX S Y 2\nSFX S y ies y\n");
        write("en_US.dic", "1\ncompany/S\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> SpellingDictionary.english(folder))
                .withMessage("the dictionary %s is damaged", folder.resolve("en_US.dic"));
    }

    @Test
    void shouldSayWhichFileIsMissing() throws IOException {
        write("ar.dic", "1\nكتاب\n");

        assertThatThrownBy(() -> SpellingDictionary.arabic(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("ar.aff");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static Set<String> forms(SpellingDictionary dictionary) throws IOException {
        var forms = new TreeSet<String>();
        dictionary.forEach((form, reading) -> forms.add(form + " " + reading));
        return forms;
    }
}
