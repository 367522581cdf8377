package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTaggerTest {
    private static final LanguageTagger TAGGER = LanguageTagger.load();
    private static final long SEED = 20261122L;
    private static final String ARABIC =
            "افتتحت البلدية صباح اليوم مكتبة عامة جديدة في وسط المدينة بحضور عدد كبير من السكان والطلاب.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | Arab | افتتحت البلدية صباح اليوم مكتبة عامة جديدة في وسط المدينة بحضور عدد كبير من السكان.",
                "fa | Arab | شهرداری امروز صبح کتابخانه‌ای تازه در مرکز شهر گشود و بسیاری از مردم در آن گرد آمدند.",
                "ur | Arab | بلدیہ نے آج صبح شہر کے مرکز میں ایک نئی لائبریری کھولی جس میں بہت سے لوگ شریک ہوئے۔",
                "ckb | Arab | شارەوانی ئەمڕۆ بەیانی کتێبخانەیەکی نوێی لە ناوەندی شار کردەوە و خەڵکێکی زۆر ئامادە بوون.",
                "he | Hebr | העירייה פתחה הבוקר ספרייה חדשה במרכז העיר, ותושבים רבים הגיעו לטקס.",
                "ru | Cyrl | Сегодня утром городские власти открыли новую библиотеку в центре, и пришло много жителей.",
                "uk | Cyrl | Сьогодні вранці міська влада відкрила нову бібліотеку в центрі, і прийшло багато мешканців.",
                "kk | Cyrl | Бүгін таңертең қала орталығында жаңа кітапхана ашылды, оған көптеген тұрғындар жиналды.",
                "en | Latn | This morning the town opened a new library in its centre, and many people came to see it.",
                "fr | Latn | Ce matin, la mairie a ouvert une nouvelle bibliothèque au centre-ville devant les habitants.",
                "de | Latn | Heute Morgen hat die Stadt im Zentrum eine neue Bibliothek eröffnet, und viele kamen.",
                "es | Latn | Esta mañana el ayuntamiento abrió una nueva biblioteca en el centro y acudieron muchos vecinos.",
                "tr | Latn | Belediye bu sabah kentin merkezinde yeni bir kütüphane açtı ve törene çok sayıda kişi geldi.",
                "ku | Latn | Şaredariyê îro sibehê li navenda bajêr pirtûkxaneyeke nû vekir û gelek kes hatin.",
                "uz | Latn | Bugun ertalab shahar markazida yangi kutubxona ochildi va unga ko‘plab odamlar yig‘ildi.",
                "zh | Hani | 今天早上，市政府在市中心开设了一座新的图书馆，许多居民前来参观。",
                "ja | Jpan | 市は今朝、中心部に新しい図書館を開き、多くの住民が訪れました。",
                "ko | Kore | 시는 오늘 아침 도심에 새 도서관을 열었고 많은 주민이 찾아왔다.",
                "hi | Deva | नगर पालिका ने आज सुबह शहर के बीच में एक नया पुस्तकालय खोला और बहुत से लोग आए।",
            })
    void shouldTellLanguageAndScript(String tag, String script, String text) {
        var tagged = TAGGER.tag(text);

        assertThat(tagged.tag()).isEqualTo(tag);
        assertThat(tagged.script()).isEqualTo(script);
        assertThat(tagged.confidence()).isBetween(0.5, 1.0);
        assertThat(tagged.isDetermined()).isTrue();
        assertThat(tagged.candidates().get(0)).isEqualTo(new LanguageCandidate(tag, tagged.confidence()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t ", "2021 - 17:30", "٢٠٢١/١٠/١٣", "😀😀 🎉", "... !?", "\uD800"})
    void shouldBeUndeterminedWhenThereIsNoLetter(String text) {
        var tagged = TAGGER.tag(text);

        assertThat(tagged.tag()).isEqualTo("und");
        assertThat(tagged.reason()).isEqualTo(UndeterminedReason.NO_TEXT);
        assertThat(tagged.confidence()).isZero();
        assertThat(tagged.script()).isNull();
        assertThat(tagged.candidates()).isEmpty();
    }

    @Test
    void shouldBeUndeterminedWhenNoLanguageIsLikely() {
        var tagged = TAGGER.tag("Kivu Lumo Tasari Venko");

        assertThat(tagged.tag()).isEqualTo("und");
        assertThat(tagged.reason()).isEqualTo(UndeterminedReason.LOW_CONFIDENCE);
        assertThat(tagged.confidence()).isBetween(0.0, 0.5);
        assertThat(tagged.candidates()).hasSize(3);
    }

    @Test
    void shouldBeUndeterminedWhenLanguageIsNotWrittenInScript() {
        var gothic = "𐌰𐍄𐍄𐌰 𐌿𐌽𐍃𐌰𐍂 𐌸𐌿 𐌹𐌽 𐌷𐌹𐌼𐌹𐌽𐌰𐌼";

        var tagged = TAGGER.tag(gothic);

        assertThat(tagged.tag()).isEqualTo("und");
        assertThat(tagged.script()).isEqualTo("Goth");
        assertThat(tagged.reason()).isEqualTo(UndeterminedReason.SCRIPT_MISMATCH);
    }

    @Test
    void shouldTellLanguageOfMostLettersWhenScriptsAreMixed() {
        var tagged = TAGGER.tag(ARABIC + " (City Library)");

        assertThat(tagged.tag()).isEqualTo("ar");
        assertThat(tagged.script()).isEqualTo("Arab");
    }

    @Test
    void shouldNotMindLineBreaks() {
        assertThat(TAGGER.tag(ARABIC.replace(' ', '\n'))).isEqualTo(TAGGER.tag(ARABIC));
    }

    @Test
    void shouldReadOnlyBeginningWhenTextIsLong() {
        var english = " This is an English sentence about the library.".repeat(50_000);
        var arabic = (ARABIC + " ").repeat(15);

        var tagged = TAGGER.tag(arabic + english);

        assertThat(tagged).isEqualTo(TAGGER.tag(arabic));
    }

    @Test
    void shouldNotCutCharacterInTwoWhenTextIsLong() {
        var text = "𐌰".repeat(700);

        assertThat(TAGGER.tag("a" + text).script()).isEqualTo("Goth");
    }

    @Test
    void shouldKeepInvariantsOnRandomStrings() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var text = random.ints(random.nextInt(60), 0, Character.MAX_CODE_POINT + 1)
                    .map(codePoint -> random.nextInt(4) == 0 ? codePoint : codePoint % 0x700)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            var tagged = TAGGER.tag(text);

            assertThat(tagged).as("seed %d, round %d", SEED, round).isEqualTo(TAGGER.tag(text));
            assertThat(tagged.confidence()).isBetween(0.0, 1.0);
            assertThat(tagged.isDetermined()).isEqualTo(!tagged.tag().equals("und"));
            assertThat(tagged.candidates())
                    .extracting(LanguageCandidate::probability)
                    .isSortedAccordingTo((first, second) -> Double.compare(second, first));
            assertThat(Locale.forLanguageTag(tagged.tag()).toLanguageTag()).isEqualTo(tagged.tag());
        }
    }
}
