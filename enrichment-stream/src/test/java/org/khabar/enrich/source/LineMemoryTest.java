package org.khabar.enrich.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.sketch.Hash;
import org.khabar.enrich.sketch.Longs;
import org.khabar.schema.Articles;
import org.khabar.schema.RecurringLine;
import org.khabar.schema.internal.PageLines;
import org.khabar.schema.internal.SourceMemory;

class LineMemoryTest {
    private static final int WORDS = 10;

    private final List<PageLines> pages = new ArrayList<>();

    @Test
    void shouldKnowALineThatThreeArticlesHave() {
        see("a1", "menu", "box");
        see("a2", "menu", "box");
        assertThat(recurring()).isEmpty();

        see("a3", "menu");

        assertThat(recurring()).containsExactly(new RecurringLine(Hash.of("menu"), 3));
    }

    @Test
    void shouldAskForATenthOfTheArticles() {
        IntStream.range(0, 3).forEach(at -> see("with" + at, "menu"));
        IntStream.range(0, 27).forEach(at -> see("without" + at));
        assertThat(recurring()).hasSize(1);

        see("one more");

        assertThat(recurring()).isEmpty();
    }

    @Test
    void shouldForgetALineThatNoneOfTheNewestArticlesHas() {
        IntStream.range(0, 60).forEach(at -> see("old" + at, "old menu", "menu"));
        IntStream.range(0, LineMemory.ARTICLES).forEach(at -> see("new" + at, "menu"));

        assertThat(recurring()).containsExactly(new RecurringLine(Hash.of("menu"), LineMemory.ARTICLES));
        assertThat(held()).doesNotContain(Hash.of("old menu"));
    }

    @Test
    void shouldCountARevisionToItsArticle() {
        see("a1", "menu");
        see("a1", "menu", "box");
        see("a1", "menu", "box");
        see("a2", "menu", "box");
        assertThat(recurring()).isEmpty();

        see("a3", "box");

        assertThat(recurring()).containsExactly(new RecurringLine(Hash.of("box"), 3));
    }

    @Test
    void shouldNotTakeTheSameArticleUnderOtherIdsForEvidence() {
        for (int copy = 0; copy < 10; copy++) {
            add(page("copy" + copy, List.of("headline", "first", "second"), WORDS));
        }

        assertThat(recurring()).isEmpty();
        assertThat(memory().articles()).isEqualTo(1);
    }

    @Test
    void shouldNotTakeAnArticleForNewsWhoseTextIsMostlyThatOfAnother() {
        for (int copy = 0; copy < 10; copy++) {
            add(page("copy" + copy, List.of("first", "second", "ending " + copy), WORDS));
        }

        assertThat(recurring()).isEmpty();
    }

    @Test
    void shouldLearnFromPagesWithoutArticlesThatHaveALineOfTheirOwn() {
        for (int page = 0; page < 3; page++) {
            add(page("page" + page, List.of("menu", "search", "form", "number " + page), 0));
        }

        assertThat(recurring())
                .extracting(RecurringLine::getLine)
                .containsExactlyInAnyOrder(Hash.of("menu"), Hash.of("search"), Hash.of("form"));
    }

    @Test
    void shouldLearnTheSameInAnyOrder() {
        var random = new Random(5);
        for (int article = 0; article < LineMemory.ARTICLES; article++) {
            var chrome = new ArrayList<>(List.of("menu"));
            chrome.addAll(random.nextInt(3) > 0 ? List.of("box") : List.of());
            chrome.addAll(random.nextInt(5) == 0 ? List.of("rare") : List.of());
            see("a" + article, chrome.toArray(String[]::new));
        }
        var learned = recurring();

        for (int shuffle = 0; shuffle < 20; shuffle++) {
            Collections.shuffle(pages, random);
            assertThat(recurring()).isEqualTo(learned);
        }
    }

    @Test
    void shouldHoldABoundedNumberOfLinesAndKeepThoseThatRecur() {
        for (int article = 0; article < 200; article++) {
            int number = article;
            var lines = new ArrayList<>(List.of("menu", "box"));
            IntStream.range(0, 250).forEach(line -> lines.add("line " + line + " of " + number));
            add(page("a" + article, lines, WORDS));
        }

        assertThat(held()).hasSizeLessThanOrEqualTo(LineMemory.MAX_LINES);
        assertThat(recurring())
                .extracting(RecurringLine::getLine)
                .containsExactlyInAnyOrder(Hash.of("menu"), Hash.of("box"));
    }

    @Test
    void shouldTellOfABoundedNumberOfLines() {
        for (int article = 0; article < 5; article++) {
            var lines = new ArrayList<>(
                    IntStream.range(0, 300).mapToObj(line -> "menu " + line).toList());
            var words = new ArrayList<>(Collections.nCopies(lines.size(), 0));
            lines.add("text " + article);
            words.add(WORDS);
            add(page("a" + article, lines, words));
        }

        assertThat(recurring()).hasSize(LineMemory.MAX_RECURRING);
    }

    @Test
    void shouldFitIntoTenThousandBytes() {
        for (int article = 0; article < 100; article++) {
            int number = article;
            add(page(
                    "a" + article,
                    IntStream.range(0, 40).mapToObj(line -> line + "/" + number).toList(),
                    WORDS));
        }

        var memory = memory().record(Articles.NOON);
        assertThat(memory.getLines().remaining()
                        + memory.getOccurrences().remaining()
                        + memory.getDocuments().remaining())
                .isLessThan(10_000);
    }

    /** An article of its own text with these lines of chrome. */
    private void see(String rawId, String... chrome) {
        var lines = new ArrayList<>(Arrays.asList(chrome));
        var words = new ArrayList<>(Collections.nCopies(chrome.length, 1));
        lines.add("text of " + rawId);
        words.add(WORDS);
        add(page(rawId, lines, words));
    }

    private void add(PageLines page) {
        pages.add(page);
    }

    private static PageLines page(String rawId, List<String> lines, int words) {
        return page(rawId, lines, Collections.nCopies(lines.size(), words));
    }

    private static PageLines page(String rawId, List<String> lines, List<Integer> words) {
        return PageLines.newBuilder()
                .setSource("example.org")
                .setDocument(Hash.of(rawId))
                .setLines(Longs.pack(lines.stream().mapToLong(Hash::of).toArray()))
                .setWords(words)
                .setRemoved(0)
                .build();
    }

    /** What is learned of the pages, with the memory written and read after each. */
    private LineMemory memory() {
        SourceMemory written = null;
        for (var page : pages) {
            var memory = LineMemory.of(written, Articles.NOON);
            memory.learn(page);
            written = memory.record(Articles.NOON);
        }
        return LineMemory.of(written, Articles.NOON);
    }

    private List<RecurringLine> recurring() {
        return memory().recurring();
    }

    private long[] held() {
        return Longs.unpack(memory().record(Articles.NOON).getLines());
    }
}
