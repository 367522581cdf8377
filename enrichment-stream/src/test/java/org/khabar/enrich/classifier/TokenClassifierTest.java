package org.khabar.enrich.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.tagger.NameFinder;
import org.khabar.enrich.tagger.NameSpan;
import org.khabar.enrich.tagger.Tagger;
import org.khabar.enrich.tagger.WordCache;
import org.khabar.enrich.words.RandomText;
import org.khabar.enrich.words.Tokeniser;

class TokenClassifierTest {
    private static final long SEED = 20261126L;

    @TempDir
    Path folder;

    private final List<TokenClassifier> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(TokenClassifier::close);
    }

    @ParameterizedTest
    @CsvSource({
        "وصل فؤاد زيدان إلى غرمطا, PERSON فؤاد زيدان|LOCATION غرمطا",
        "Вчера Анна Петрова была в Лионе, PERSON Анна Петрова|LOCATION Лионе",
        "Then Anna Brown left Lyon, PERSON Anna Brown|LOCATION Lyon",
        "Anna فؤاد, PERSON Anna|PERSON فؤاد",
        "nobody at all, ''",
        "'', ''",
        "'...', ''",
    })
    void shouldFindNamesInAnyScript(String text, String names) {
        assertThat(found(classifier(people()).withUnknownWords(), text)).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d Anna Brown",
                "\ude00\ud83d\ud83d\ude00 Anna Brown \ud83d",
                "😀 Anna Brown",
                "😀😀Lyo\u0301n, 😀 Anna Brown 😀",
                "\u200fمُؤاد 🇱🇧 Anna Brown"
            })
    void shouldCountOffsetsInUtf16(String text) {
        var names = spans(classifier(people()).withUnknownWords(), text);

        int start = text.indexOf("Anna");
        assertThat(names).last().satisfies(name -> {
            assertThat(name.start()).isEqualTo(start);
            assertThat(name.end()).isEqualTo(start + "Anna Brown".length());
        });
    }

    @Test
    void shouldCoverMarksThatTheTokenizerTakesOff() {
        var text = "في فُؤَادُ زَيْدَان";

        assertThat(found(classifier(people()).withUnknownWords(), text)).isEqualTo("PERSON فُؤَادُ زَيْدَان");
    }

    @Test
    void shouldGiveWholeWordTheLabelOfItsFirstPiece() {
        var model = TinyModel.usual()
                .with("Pel", "B-LOC")
                .with("##lan", "O")
                .with("xPel", "O")
                .with("##ly", "B-PER");

        assertThat(found(classifier(model).withUnknownWords(), "Pellan, xPelly"))
                .isEqualTo("LOCATION Pellan");
    }

    @Test
    void shouldTakeArabicCliticsOff() {
        var model = people().with("ولفواد", "B-PER");

        assertThat(found(classifier(model).withWordsOf(arabic()), "ولفؤاد زيدان بيت بالقاهرة"))
                .isEqualTo("PERSON فؤاد زيدان");
    }

    @Test
    void shouldAskForNoCliticsWhereWordsAreNotKnown() {
        var model = people().with("ولفواد", "B-PER");

        assertThat(found(classifier(model).withUnknownWords(), "ولفؤاد زيدان")).isEqualTo("PERSON ولفؤاد زيدان");
    }

    @ParameterizedTest
    @CsvSource({
        "'Anna Brown, Carl', PERSON Anna Brown|PERSON Carl",
        "'Anna: Carl', PERSON Anna|PERSON Carl",
        "'Anna\nCarl', PERSON Anna|PERSON Carl",
        "'They saw Anna. Carl', PERSON Anna|PERSON Carl",
        "'Anna-Carl', PERSON Anna-Carl",
        "'Anna Acme', PERSON Anna|ORGANIZATION Acme",
    })
    void shouldEndNamesOfSchemesWithoutBeginningsWhereNoNameGoesOn(String text, String names) {
        var model = TinyModel.labelled("O", "I-PER", "ORG")
                .with("Anna", "I-PER")
                .with("Brown", "I-PER")
                .with("Carl", "I-PER")
                .with("Acme", "ORG");

        assertThat(found(classifier(model).withUnknownWords(), text)).isEqualTo(names);
    }

    @Test
    void shouldTellNamesSideBySideByTheirEnds() {
        var model = TinyModel.labelled("O", "B-PER", "I-PER", "E-PER", "S-PER")
                .with("Anna", "B-PER")
                .with("van", "I-PER")
                .with("Brown", "E-PER")
                .with("Carl", "I-PER")
                .with("Dora", "S-PER");

        assertThat(found(classifier(model).withUnknownWords(), "Anna van Brown Carl Dora Dora"))
                .isEqualTo("PERSON Anna van Brown|PERSON Carl|PERSON Dora|PERSON Dora");
    }

    @Test
    void shouldFeedModelsThatAskForTokenTypes() {
        var model = people().withTokenTypes().withoutDeclaredLabels();

        assertThat(found(classifier(model).withUnknownWords(), "Then Anna Brown left Lyon"))
                .isEqualTo("PERSON Anna Brown|LOCATION Lyon");
    }

    @Test
    void shouldFindAllNamesOfTextsLongerThanTheWindow() {
        var text = "Then Anna Brown left Lyon. ".repeat(200) + "And a line without an end\n".repeat(50) + "Anna Brown";

        assertThat(spans(classifier(people().window(20)).withUnknownWords(), text))
                .hasSize(401)
                .isEqualTo(spans(classifier(people().window(500)).withUnknownWords(), text));
    }

    @Test
    void shouldLoseNoNameOfASentenceLongerThanTheWindow() {
        for (int before = 0; before < 40; before++) {
            var text = "word ".repeat(before) + "Anna Brown " + "word ".repeat(60) + "Anna Brown";

            assertThat(found(classifier(people().window(16)).withUnknownWords(), text))
                    .as("%d words before", before)
                    .isEqualTo("PERSON Anna Brown|PERSON Anna Brown");
        }
    }

    @Test
    void shouldPassOverAWordLongerThanTheWindow() {
        var model = people().window(16).with("ab", "B-PER").with("##ab", "O");

        assertThat(found(classifier(model).withUnknownWords(), "Anna " + "ab".repeat(45) + " Brown"))
                .isEqualTo("PERSON Anna|PERSON Brown");
    }

    @Test
    void shouldAnswerSeveralThreadsAtOnce() throws InterruptedException, ExecutionException {
        var finder = classifier(people().window(20)).withUnknownWords();
        var text = "Then Anna Brown left Lyon. ".repeat(30);
        var expected = found(finder, text);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var answers = new ArrayList<Future<String>>();
            for (int round = 0; round < 200; round++) {
                answers.add(threads.submit(() -> found(finder, text)));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldThrowWhereTheModelFails() {
        var finder = classifier(people().failingAt("poison")).withUnknownWords();

        assertThatThrownBy(() -> found(finder, "some poison"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The token classifier failed: ");
        assertThat(found(finder, "Anna")).isEqualTo("PERSON Anna");
    }

    @Test
    void shouldThrowWhereATextTakesTooLong() {
        var model = people().window(20).writeTo(folder.resolve("slow"));
        var classifier = TokenClassifier.load(model, Duration.ZERO);
        opened.add(classifier);
        var finder = classifier.withUnknownWords();

        assertThatThrownBy(() -> found(finder, "Then Anna Brown left Lyon. ".repeat(20)))
                .hasMessage("The token classifier has read only 4 of 8 passages in 0 s");
        assertThat(found(finder, "Anna")).isEqualTo("PERSON Anna");
    }

    @Test
    void shouldThrowWhenItIsClosed() {
        var classifier = classifier(people());
        var finder = classifier.withUnknownWords();

        classifier.close();

        assertThatThrownBy(() -> found(finder, "Anna")).hasMessage("The token classifier is closed");
    }

    @Test
    void shouldGiveSortedNamesInsideTheTextWhenItIsRandom() {
        var finder = classifier(
                        TinyModel.usual().window(24).with("[UNK]", "B-PER").with("##x", "O"))
                .withWordsOf(arabic());
        var random = new Random(SEED);
        int count = 0;
        for (int round = 0; round < 500; round++) {
            var text = RandomText.of(random, 60);

            int behind = 0;
            for (var name : spans(finder, text)) {
                assertThat(name.start()).as("seed %d, round %d", SEED, round).isGreaterThanOrEqualTo(behind);
                assertThat(name.end()).isGreaterThan(name.start()).isLessThanOrEqualTo(text.length());
                behind = name.end();
                count++;
            }
        }
        assertThat(count).isGreaterThan(500);
    }

    /** Letters without marks, as the tokenizer takes them off. */
    private static TinyModel people() {
        return TinyModel.usual()
                .with("فواد", "B-PER")
                .with("زيد", "I-PER")
                .with("##ان", "I-PER")
                .with("غرمطا", "B-LOC")
                .with("Анна", "B-PER")
                .with("Петров", "I-PER")
                .with("##а", "I-PER")
                .with("Лионе", "B-LOC")
                .with("Anna", "B-PER")
                .with("Brown", "I-PER")
                .with("Lyon", "B-LOC");
    }

    private static Tagger arabic() {
        try (var model = Tagger.class.getResourceAsStream("ar.tagger")) {
            assertThat(model).isNotNull();
            return Tagger.read(model, new WordCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TokenClassifier classifier(TinyModel model) {
        var classifier = TokenClassifier.load(model.writeTo(folder.resolve("model" + opened.size())));
        opened.add(classifier);
        return classifier;
    }

    private static List<NameSpan> spans(NameFinder finder, String text) {
        return finder.tag(text, Tokeniser.tokenise(text)).names();
    }

    private static String found(NameFinder finder, String text) {
        return String.join(
                "|",
                spans(finder, text).stream()
                        .map(name -> name.type() + " " + text.substring(name.start(), name.end()))
                        .toList());
    }
}
