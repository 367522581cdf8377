package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.separate.SeparatorUnderTest.FIRST;
import static org.khabar.enrich.separate.SeparatorUnderTest.NOON;
import static org.khabar.enrich.separate.SeparatorUnderTest.SECOND;
import static org.khabar.enrich.separate.SeparatorUnderTest.SEPARATOR;
import static org.khabar.enrich.separate.SeparatorUnderTest.TITLE;
import static org.khabar.enrich.separate.SeparatorUnderTest.labelOf;
import static org.khabar.enrich.separate.SeparatorUnderTest.only;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.separate.Separation.Separated;
import org.khabar.enrich.sketch.Hash;

/** What becomes of lines that are known to recur in the articles of the source. */
class RecallTest {
    /** Chrome that no list of phrases knows, and that looks like a paragraph. */
    private static final String BOX =
            "Every Friday our gardener answers letters that readers of the island have sent to him.";

    private static final String THIRD =
            "The council had wanted to replace her with a lamp that a computer on the mainland turns on at dusk.";

    @Test
    void shouldTakeNothingOutOfASourceThatIsNotKnown() {
        var article = only(separate(null, RecurringLines.NONE, TITLE, FIRST, BOX, SECOND));

        assertThat(article.body()).isEqualTo(lines(FIRST, BOX, SECOND));
    }

    @Test
    void shouldTakeARecurringLineOutOfTheTextAndSayWhy() {
        var separation = separate(null, recurring(BOX), TITLE, FIRST, BOX, SECOND);

        assertThat(only(separation).body()).isEqualTo(lines(FIRST, SECOND));
        assertThat(separation.lines())
                .contains(new LabelledLines(3, 3, LineLabel.CHROME, "in 31 of the last 64 articles of example.org"));
        assertThat(separation.traces().removed()).isEqualTo(1);
    }

    @Test
    void shouldTellOfNeighboursInOneRangeHoweverOftenEachRecurs() {
        var other = "Every morning at seven in your letter box, free of charge and full of news.";
        long[] hashes = {Hash.of(BOX), Hash.of(other)};
        int[] counts = hashes[0] < hashes[1] ? new int[] {31, 12} : new int[] {12, 31};
        Arrays.sort(hashes);

        var separation =
                separate(null, new RecurringLines("example.org", 64, hashes, counts), TITLE, FIRST, BOX, other, SECOND);

        assertThat(separation.lines())
                .contains(new LabelledLines(
                        3, 4, LineLabel.CHROME, "in 12 to 31 of the last 64 articles of example.org"));
    }

    @Test
    void shouldFindTheTitleBelowARecurringLine() {
        var name = "Island Gazette for the northern coast";

        var article = only(separate(null, recurring(name), name, TITLE, FIRST, SECOND));

        assertThat(article.title()).isEqualTo(TITLE);
        assertThat(article.body()).isEqualTo(lines(FIRST, SECOND));
    }

    @Test
    void shouldFindASecondArticleWhoseHeadlineRecurs() {
        var second = "Ferry to the mainland sails again";
        var text =
                List.of(TITLE, "TT", TITLE, FIRST, SECOND, "", second, "TT", second, THIRD, SECOND + " Nobody knew.");

        var known = separate(null, recurring(second), text.toArray(String[]::new));
        var unknown = separate(null, RecurringLines.NONE, text.toArray(String[]::new));

        assertThat(((Separated) unknown).articles()).hasSize(2);
        assertThat(((Separated) known).articles()).isEqualTo(((Separated) unknown).articles());
    }

    @Test
    void shouldKeepAGivenTitleThatAListOnOtherPagesMadeRecur() {
        var article = only(separate(TITLE, recurring(TITLE), TITLE, FIRST, SECOND));

        assertThat(article.title()).isEqualTo(TITLE);
        assertThat(article.body()).isEqualTo(lines(FIRST, SECOND));
    }

    @Test
    void shouldKeepAHeadlineThatAListOnOtherPagesMadeRecur() {
        var separation = separate(null, recurring(TITLE), TITLE, FIRST, SECOND, THIRD, TITLE);

        assertThat(only(separation).title()).isEqualTo(TITLE);
        assertThat(only(separation).body()).isEqualTo(lines(FIRST, SECOND, THIRD));
    }

    @Test
    void shouldKeepTheLabelsOfLinesThatAreKnownOtherwise() {
        var dateline = "عمان - بترا";
        var credit = "Source: Island News Agency";

        var separation = separate(
                null,
                recurring(dateline, credit),
                "مكتبة الحي تفتح أبوابها ليلاً",
                dateline,
                "أعلنت البلدية أن مكتبة الحي القديم ستفتح أبوابها حتى منتصف الليل طوال شهر الامتحانات للطلاب.",
                "وقالت مديرة المكتبة إن عدد المقاعد سيتضاعف، وإن متطوعين سيساعدون القراء في العثور على الكتب.",
                credit);

        assertThat(labelOf(separation, 2)).isEqualTo(LineLabel.DATELINE);
        assertThat(only(separation).dateline()).isEqualTo(dateline);
        assertThat(labelOf(separation, 5)).isEqualTo(LineLabel.CREDIT);
    }

    @Test
    void shouldNotLetRecurringLinesTakeMostOfAnArticle() {
        var separation = separate(null, recurring(TITLE, FIRST, SECOND, BOX), TITLE, FIRST, SECOND, BOX);

        assertThat(only(separation).title()).isEqualTo(TITLE);
        assertThat(only(separation).body()).isEqualTo(lines(FIRST, SECOND, BOX));
        assertThat(separation.traces().removed()).isZero();
    }

    @Test
    void shouldKeepAnArticleWhoseCopiesMadeItRecurUpToOneParagraph() {
        var separation = separate(null, recurring(TITLE, FIRST, SECOND), TITLE, FIRST, SECOND, THIRD);

        assertThat(only(separation).body()).isEqualTo(lines(FIRST, SECOND, THIRD));
    }

    @Test
    void shouldKeepACopyOfAFlashThatHasNoParagraph() {
        var headline = "Harbour bridge closed";
        var flash = "One lane reopens tonight";

        var separation = separate(null, recurring(headline, flash), headline, flash);

        assertThat(only(separation).title()).isEqualTo(headline);
        assertThat(only(separation).body()).isEqualTo(flash);
    }

    @Test
    void shouldFindTheTitleOfAFlashBelowTheNameOfTheSite() {
        var name = "Island Gazette for the northern coast";
        var flash = "The harbour bridge is closed until tonight, and buses go round by the old mill";

        var separation = separate(null, recurring(name), name, TITLE, flash);

        assertThat(only(separation).title()).isEqualTo(TITLE);
        assertThat(only(separation).body()).isEqualTo(flash);
    }

    @Test
    void shouldLeaveTracesOfEachLineOnceWithItsWordsInTheText() {
        var separation = separate(null, recurring(BOX), "Home", TITLE, FIRST, BOX, SECOND, "Home");

        assertThat(separation.traces().traces())
                .containsExactly(
                        new LineTraces.Trace(Hash.of("Home"), 0),
                        new LineTraces.Trace(Hash.of(TITLE), 0),
                        new LineTraces.Trace(Hash.of(FIRST), 18),
                        new LineTraces.Trace(Hash.of(BOX), 0),
                        new LineTraces.Trace(Hash.of(SECOND), 19));
    }

    @Test
    void shouldLeaveTracesOfThePageWhereThereIsNoArticle() {
        var separation = separate(null, RecurringLines.NONE, "Home", "Sign in", "Leave a comment");

        assertThat(separation).isInstanceOf(Separation.Rejected.class);
        assertThat(separation.traces().traces())
                .containsExactly(
                        new LineTraces.Trace(Hash.of("Home"), 1),
                        new LineTraces.Trace(Hash.of("Sign in"), 2),
                        new LineTraces.Trace(Hash.of("Leave a comment"), 3));
    }

    private static RecurringLines recurring(String... lines) {
        var hashes = Stream.of(lines).mapToLong(Hash::of).sorted().toArray();
        var counts = new int[hashes.length];
        Arrays.fill(counts, 31);
        return new RecurringLines("example.org", 64, hashes, counts);
    }

    private static Separation separate(@Nullable String title, RecurringLines recurring, String... lines) {
        return SEPARATOR.separate(new Scrape(title, lines(lines), null, NOON, recurring));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }
}
