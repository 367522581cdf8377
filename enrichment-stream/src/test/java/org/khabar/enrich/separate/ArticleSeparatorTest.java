package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.separate.SeparatorUnderTest.FIRST;
import static org.khabar.enrich.separate.SeparatorUnderTest.FOURTH;
import static org.khabar.enrich.separate.SeparatorUnderTest.SECOND;
import static org.khabar.enrich.separate.SeparatorUnderTest.SEPARATOR;
import static org.khabar.enrich.separate.SeparatorUnderTest.THIRD;
import static org.khabar.enrich.separate.SeparatorUnderTest.TITLE;
import static org.khabar.enrich.separate.SeparatorUnderTest.article;
import static org.khabar.enrich.separate.SeparatorUnderTest.labelOf;
import static org.khabar.enrich.separate.SeparatorUnderTest.only;
import static org.khabar.enrich.separate.SeparatorUnderTest.scrape;
import static org.khabar.enrich.separate.SeparatorUnderTest.separate;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleSeparatorTest {
    @Test
    void shouldLeaveTitleAndItsRepeatOutOfBody() {
        var article = article(TITLE, "", TITLE, "", FIRST, SECOND);

        assertThat(article.title()).isEqualTo(TITLE);
        assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void shouldKeepSentenceThatNamesAServiceWithACapitalInside() {
        var named = "The council sends the ferry times on WhatsApp to all who live on the island.";

        var article =
                article("Home", "Sport", "Subscribe to our newsletter", TITLE, FIRST, named, SECOND, "Share this");

        assertThat(article.body()).isEqualTo(FIRST + "\n" + named + "\n" + SECOND);
    }

    @Test
    void shouldKeepLastParagraphWithoutFullStop() {
        var last =
                "The council has asked the ministry for money to mend the tower before the storms of the autumn come and the "
                        + "ferries have to stay in the harbour for weeks as they did in the last two years of that long winter";

        var article = article(TITLE, FIRST, SECOND, last, "Share this", "Subscribe to our newsletter");

        assertThat(article.body()).endsWith(last);
    }

    @Test
    void shouldKeepEveryLineOfCleanTextWhenTitleIsGiven() {
        var text = FIRST + "\n" + SECOND + "\nResults by district\nNorth 120\nSouth 98\n" + THIRD;

        var article = only(SEPARATOR.separate(scrape(TITLE, text, null)));

        assertThat(article.title()).isEqualTo(TITLE);
        assertThat(article.body()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أعلنت وزارة الزراعة أن موسم القمح هذا العام هو الأفضل منذ عقد كامل.",
                "Сегодня в городе открылась новая библиотека, в которой собрано двадцать тысяч книг.",
                "La mairie a rouvert la piscine couverte samedi, après huit mois de travaux.",
                "Kar yağışı nedeniyle köy yolları iki gün boyunca ulaşıma kapalı kaldı.",
                "وزارت کشاورزی اعلام کرد برداشت گندم امسال بهترین برداشت ده سال گذشته بوده است.",
                "市政府周一宣布，新的儿童医院将于下个月正式开放，首批设有三百张病床。",
                "A short flash without any full stop",
            })
    void shouldTakeSingleLineForBodyWithoutTitle(String line) {
        var article = article(line);

        assertThat(article.title()).isNull();
        assertThat(article.body()).isEqualTo(line);
    }

    @Test
    void shouldTakeLineThatEqualsGivenTitleForTitleWhateverItLooksLike() {
        var separation = SEPARATOR.separate(scrape("Read more", "Read more\n" + FIRST + "\n" + SECOND, null));

        assertThat(only(separation).title()).isEqualTo("Read more");
        assertThat(labelOf(separation, 1)).isEqualTo(LineLabel.TITLE);
    }

    @Test
    void shouldKeepTextThatIsOnlyItsTitle() {
        var separation = SEPARATOR.separate(scrape(TITLE, TITLE, null));

        assertThat(only(separation).body()).isEqualTo(TITLE);
    }

    @Test
    void shouldTakeQuestionAboveTextForTitle() {
        var article = article("Who will keep the lighthouse of Saltmere now?", FIRST, SECOND);

        assertThat(article.title()).isEqualTo("Who will keep the lighthouse of Saltmere now?");
        assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void shouldHaveNoTitleWhenFirstLineIsParagraph() {
        assertThat(article(FIRST, SECOND).title()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "المصدر: وكالة الساحل | CREDIT",
                "الصورة: أرشيف المتحف | CREDIT",
                "Source: Coast News | CREDIT",
                "Фото: Анна Лугова | CREDIT",
                "Kaynak: Sahil Haber | CREDIT",
                "عکس: مینا رستگار | CREDIT",
                "来源：山城日报 | CREDIT",
                "اترك تعليقاً | CHROME",
                "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ * | CHROME",
                "Your email address will not be published. Required fields are marked * | CHROME",
                "Share on Facebook | CHROME",
                "Подпишитесь на наш канал | CHROME",
                "زر الذهاب إلى الأعلى | CHROME",
                "Ru En | CHROME",
                "TT | CHROME",
                "time reading iconدقائق القراءة - 4 | CHROME",
                "--- | CHROME",
                "Boats in the harbour of Saltmere (Reuters) | CAPTION",
                "قوارب الصيد في ميناء البلدة القديم (رويترز) | CAPTION",
                "قوارب الصيد في ميناء البلدة القديم - via REUTERS | CAPTION",
            })
    void shouldLabelLineThatGivesItselfAway(String line, LineLabel label) {
        var separation = separate(TITLE, FIRST, SECOND, line);

        assertThat(labelOf(separation, 4)).isEqualTo(label);
        assertThat(only(separation).body()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void shouldKeepAQuestionThatIsAskedTwice() {
        var question = "What would you have done if the count had gone the other way that evening?";

        var article = article(TITLE, FIRST, question, SECOND, question, THIRD, FOURTH);

        assertThat(article.body()).isEqualTo(String.join("\n", FIRST, question, SECOND, question, THIRD, FOURTH));
    }

    @Test
    void shouldCutCaptionThatStandsTwice() {
        var caption = "The old lighthouse of Saltmere in the evening light";
        var separation = separate(TITLE, caption, caption, FIRST, SECOND);

        assertThat(only(separation).title()).isEqualTo(TITLE);
        assertThat(only(separation).body()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(labelOf(separation, 3)).isEqualTo(LineLabel.CAPTION_REPEAT);
    }

    @Test
    void shouldTellDatelineOfItsOwnLine() {
        var separation = separate("بلدية المرفأ تفتتح حديقة عائمة", "دبي-الساحل", FIRST, SECOND);

        assertThat(only(separation).dateline()).isEqualTo("دبي-الساحل");
        assertThat(only(separation).body()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(labelOf(separation, 2)).isEqualTo(LineLabel.DATELINE);
    }

    @Test
    void shouldTellDatelineBeforeFirstWordsAndKeepThem() {
        var first = "موسكو (رويترز) - قالت وزارة الطاقة يوم الاثنين إن الإنتاج ارتفع خلال الشهر الماضي.";

        var article = article(first, SECOND);

        assertThat(article.dateline()).isEqualTo("موسكو (رويترز)");
        assertThat(article.body()).startsWith(first);
    }

    @Test
    void shouldKeepSubheadingsInPlace() {
        var separation = separate(TITLE, FIRST, SECOND, "A vote that took an hour", THIRD, FOURTH);

        assertThat(only(separation).body())
                .isEqualTo(String.join("\n", FIRST, SECOND, "A vote that took an hour", THIRD, FOURTH));
        assertThat(labelOf(separation, 4)).isEqualTo(LineLabel.SUBHEADING);
    }

    @Test
    void shouldTrimInvisibleCharactersAtEndsOfLinesOnly() {
        var article = article(
                "\u200f\u00a0" + FIRST + "\u00a0\u202c", "\u00a0", "\ufeff" + SECOND.replace("two", "two\u00a0"));

        assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND.replace("two", "two\u00a0"));
    }

    @Test
    void shouldKeepTextInTwoScripts() {
        var arabic = "أعلنت بلدية المرفأ أن المنارة القديمة ستبقى مفتوحة أمام الزوار طوال فصل الصيف المقبل.";

        assertThat(article(FIRST, arabic, SECOND).body()).isEqualTo(FIRST + "\n" + arabic + "\n" + SECOND);
    }

    @Test
    void shouldListAtMostThousandRanges() {
        var lines = IntStream.range(0, 3_000)
                .mapToObj(i -> i % 2 == 0 ? "Share on Facebook" : FIRST.replace("Monday", "day " + i))
                .toList();

        var separation = separate(lines.toArray(String[]::new));

        assertThat(separation.lines()).hasSize(LabelledLines.MAX_RANGES);
        assertThat(separation.lines().get(999).label()).isEqualTo(LineLabel.UNLISTED);
        assertThat(separation.lines().get(999).to()).isEqualTo(3_000);
        assertThat(only(separation).body()).contains("day 2999");
    }
}
