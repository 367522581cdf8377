package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
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
                "zh-Hant | Hant | 今天早上，市政府在市中心開設了一座新的圖書館，許多居民前來參觀。",
                "sr-Latn | Latn | Opština je jutros otvorila novu biblioteku u centru, gde je došlo mnogo ljudi koji će je koristiti.",
                "uz-Cyrl | Cyrl | Бугун эрталаб шаҳар марказида янги кутубхона очилди ва унга кўплаб одамлар йиғилди.",
                "ps | Arab | ښاروالۍ نن سهار د ښار په منځ کې یو نوی کتابتون پرانیست او ډېر خلک ورته راغلل.",
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
        assertThat(tagged.reason()).isIn(UndeterminedReason.LOW_CONFIDENCE, UndeterminedReason.UNKNOWN_LANGUAGE);
        assertThat(tagged.confidence()).isBetween(0.0, 0.5);
        assertThat(tagged.candidates()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Faroese | Í dag varð eitt nýtt bókasavn latið upp í miðbýnum, og nógv fólk vóru har. Tað er fyri ikki at gloyma, sum ein hevur sagt.",
                "Zulu | Namhlanje ekuseni idolobha livule umtapo wezincwadi omusha, futhi abantu abaningi bafikile ngoba bafuna ukuthi bawubone.",
                "invented | Trosk venubal hirke solmi pantrug, evas nimbol karguth delopi. Hanstu vorbelim eskat udronal pirsefum golti.",
            })
    void shouldBeUndeterminedWhenLanguageIsNotKnown(String language, String text) {
        var tagged = TAGGER.tag(text);

        assertThat(tagged.tag()).as(language).isEqualTo("und");
        assertThat(tagged.reason()).isIn(UndeterminedReason.LOW_CONFIDENCE, UndeterminedReason.UNKNOWN_LANGUAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tl | Umabot sa sampu ang nasawi sa bagyo, at marami ang nawalan ng tahanan sa mga bayan na malapit sa dagat.",
                "da | Kommunen har åbnet et nyt bibliotek i byen, og der kom mange mennesker, som også blev efter åbningen.",
                "nb | Kommunen har åpnet et nytt bibliotek i byen, og det kom mange mennesker som også ble etter åpningen.",
                "nn | Kommunen har opna eit nytt bibliotek i byen, og det kom mange menneske som òg vart verande etter opninga.",
                "cs | Město dnes otevřelo novou knihovnu, která je v centru, a přišlo mnoho lidí, kteří už čekali.",
                "sk | Mesto dnes otvorilo novú knižnicu, ktorá je v centre, a prišlo veľa ľudí, ktorí už čakali.",
                "pt | A cidade abriu hoje uma nova biblioteca no centro, e muitas pessoas não quiseram perder a festa.",
                "gl | A cidade abriu hoxe unha nova biblioteca no centro, e moitas persoas non quixeron perder a festa.",
                "bg | Градът откри днес нова библиотека в центъра и много хора дойдоха, защото се интересуват от книги.",
                "mk | Градот денес отвори нова библиотека во центарот и многу луѓе дојдоа, бидејќи се интересираат за книги.",
                "fa | دولت اعلام کرد که این کتابخانه برای همه مردم باز است و هر کسی می‌تواند از آن استفاده کند.",
                "ur | حکومت نے کہا کہ یہ لائبریری سب کے لیے کھلی ہے اور ہر کوئی اس سے فائدہ اٹھا سکتا ہے۔",
                "ne | नगरपालिकाले आज बिहान सहरको बीचमा नयाँ पुस्तकालय खोल्यो र धेरै मानिसहरू आएका थिए।",
                "mr | नगरपालिकेने आज सकाळी शहराच्या मध्यभागी नवीन ग्रंथालय उघडले आणि अनेक लोक आले होते.",
                "hr | Tisuće ljudi sudjelovale su u prosvjedu pred Saborom, izvijestila je tvrtka. Tko će platiti vlak, pitaju se zastupnici.",
                "bs | Hiljade ljudi učestvovale su u protestu u Sarajevu. Predsjedavajući Vijeća ministara rekao je da će izvještaj kantona stići ove sedmice, u augustu.",
                "sr-Latn | Hiljade ljudi učestvovale su u protestu. Predsednik skupštine rekao je da će izveštaj vlade stići posle sednice, gde god bila.",
                "ms | Kerajaan negeri berkata ramai pelajar terbabit dalam kejadian itu pada Khamis kerana kereta mereka rosak, kata beliau.",
                "id | Pemerintah provinsi mengatakan banyak siswa terlibat dalam kejadian itu pada Kamis karena mobil mereka rusak, ujarnya.",
            })
    void shouldTellCloseLanguagesApart(String tag, String text) {
        assertThat(TAGGER.tag(text).tag()).isEqualTo(tag);
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
    void shouldGiveShareOfEachLanguageWhenTextIsInTwo() {
        var arabic = (ARABIC + " ").repeat(8);
        var english = "This morning the town opened a new library in its centre, and many people came. ".repeat(5);

        var tagged = TAGGER.tag(arabic + "\n" + english);

        assertThat(tagged.tag()).isEqualTo("ar");
        assertThat(tagged.shares()).extracting(LanguageShare::tag).containsExactly("ar", "en");
        assertThat(tagged.shares())
                .extracting(LanguageShare::share)
                .allSatisfy(share -> assertThat(share).isBetween(0.2, 0.8));
    }

    @Test
    void shouldGiveShareOfEachLanguageWhenBothAreInOneScript() {
        var french = "Ce matin, la mairie a ouvert une nouvelle bibliothèque au centre-ville devant les habitants. "
                .repeat(4);
        var german = "Heute Morgen hat die Stadt im Zentrum eine neue Bibliothek eröffnet, und viele kamen. ".repeat(8);

        assertThat(TAGGER.tag(french + german).shares())
                .extracting(LanguageShare::tag)
                .containsExactly("de", "fr");
    }

    @Test
    void shouldGiveShareOfEachScriptOfOneLanguage() {
        var cyrillic = "Општина је јутрос отворила нову библиотеку у центру, где је дошло много људи. ".repeat(6);
        var latin = "Opština je jutros otvorila novu biblioteku u centru, gde je došlo mnogo ljudi. ".repeat(6);

        assertThat(TAGGER.tag(cyrillic + latin).shares())
                .extracting(LanguageShare::tag)
                .containsExactlyInAnyOrder("sr", "sr-Latn");
    }

    @Test
    void shouldGiveNoSharesWhenTextIsInOneLanguage() {
        assertThat(TAGGER.tag((ARABIC + " ").repeat(30)).shares()).isEmpty();
    }

    @Test
    void shouldTellLanguageOfLongTextByItsWholeLength() {
        var heading = "Breaking news and the latest headlines\n";

        assertThat(TAGGER.tag(heading + (ARABIC + "\n").repeat(5_000)).tag()).isEqualTo("ar");
    }

    @Test
    void shouldReadOnWhenBeginningsOfPassagesSayNothing() {
        var passage = "12 345 6 7890 ".repeat(11) + ARABIC + "\n";

        assertThat(TAGGER.tag(passage.repeat(3)).tag()).isEqualTo("ar");
    }

    @Test
    void shouldNotMindDecomposedLetters() {
        var composed = "Ce matin, la mairie a ouvert une bibliothèque très attendue, où l'été fut évoqué à côté.";
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(TAGGER.tag(decomposed)).isEqualTo(TAGGER.tag(composed));
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
