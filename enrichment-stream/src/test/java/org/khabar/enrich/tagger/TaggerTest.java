package org.khabar.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.tagger.train.TinyCorpus;
import org.khabar.enrich.words.RandomText;
import org.khabar.enrich.words.Tokeniser;

class TaggerTest {
    private static final long SEED = 20261126L;
    private static final Tagger TAGGER = TinyCorpus.tagger();

    @Test
    void shouldFindNamesThatItHasNeverSeen() {
        assertThat(names(TAGGER, "وقال الدكتور فؤاد زيدان في مدينة غرمطا أمس"))
                .containsExactly("PERSON فؤاد زيدان", "LOCATION غرمطا");
    }

    @ParameterizedTest
    @CsvSource({
        "وصل الوفد إلى مدينة بحلب, LOCATION حلب",
        "وصل الوفد إلى مدينة بِحَلَب, LOCATION حَلَب",
        "وصل الوفد إلى مدينة حلب, LOCATION حلب",
        "وصل الوفد إلى مدينة بنزرت, LOCATION بنزرت",
    })
    void shouldLeaveCliticsOutside(String text, String name) {
        assertThat(names(TAGGER, text)).containsExactly(name);
    }

    @Test
    void shouldNotSeeOverTheEndOfASentence() {
        assertThat(names(TAGGER, "وقال الدكتور كريم\nعبود في مدينة صور أمس")).doesNotContain("PERSON كريم\nعبود");
    }

    @Test
    void shouldFindNothingWhereThereAreNoWords() {
        assertThat(names(TAGGER, "")).isEmpty();
        assertThat(names(TAGGER, " … \n")).isEmpty();
    }

    @Test
    void shouldReadTheModelThatItWrote() throws IOException {
        var copy = Tagger.read(new ByteArrayInputStream(bytes(TAGGER)), new WordCache());

        var text = "وقال الدكتور نادر حبيب في مدينة طنطا أمس";
        assertThat(names(copy, text)).isEqualTo(names(TAGGER, text)).isNotEmpty();
        assertThat(bytes(copy)).isEqualTo(bytes(TAGGER));
    }

    @Test
    void shouldBeTheSameBytesWhenTrainedAgain() throws IOException {
        assertThat(bytes(TinyCorpus.tagger())).isEqualTo(bytes(TAGGER));
    }

    @Test
    void shouldKeepSpansInsideRandomTexts() {
        var random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            var text = RandomText.of(random, 40) + " وقال الدكتور " + RandomText.of(random, 4);

            int end = 0;
            for (var span : TAGGER.tag(text, Tokeniser.tokenise(text)).names()) {
                assertThat(span.start()).as("seed %d, round %d", SEED, round).isGreaterThanOrEqualTo(end);
                assertThat(span.end()).as("seed %d, round %d", SEED, round).isGreaterThan(span.start());
                end = span.end();
            }
            assertThat(end).as("seed %d, round %d", SEED, round).isLessThanOrEqualTo(text.length());
        }
    }

    private static List<String> names(Tagger tagger, String text) {
        return tagger.tag(text, Tokeniser.tokenise(text)).names().stream()
                .map(span -> span.type() + " " + text.substring(span.start(), span.end()))
                .toList();
    }

    private static byte[] bytes(Tagger tagger) throws IOException {
        var bytes = new ByteArrayOutputStream();
        tagger.write(bytes);
        return bytes.toByteArray();
    }
}
