package org.khabar.enrich.separate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.calendar.DateFinder;
import org.khabar.enrich.separate.ArticleHeads.Head;
import org.khabar.enrich.separate.HtmlReader.HtmlPage;
import org.khabar.enrich.separate.Separation.Rejected;
import org.khabar.enrich.separate.Separation.Separated;

/**
 * Cuts a scrape into its clean articles: lines are measured, known ones labelled, all scored ({@link LineScorer}), the
 * bodies found ({@link BodyPath}), their heads ({@link ArticleHeads}), and what is left is labelled by where it stands.
 * Linear in the length of the text. Immutable, so any number of threads may share one.
 */
public final class ArticleSeparator {
    /** A text of more bytes of UTF-8 is rejected: 256 KiB, as at ingest. */
    public static final int MAX_TEXT_BYTES = 256 * 1024;

    /**
     * A page without a single paragraph is an article only if it has no more lines than this, as a flash or a poem has, or
     * has a line longer than a headline and no button, as a list of results has. Else it is a menu or a list of headlines.
     */
    private static final int MAX_LINES_WITHOUT_PARAGRAPH = 12;

    private static final int MIN_WORDS_OF_TEXT = 15;

    private final CueBook book;
    private final DateFinder dates;
    private final DateLines dateLines;
    private final KnownLines knownLines;
    private final Datelines datelines;

    private ArticleSeparator(CueBook book, DateFinder dates) {
        this.book = book;
        this.dates = dates;
        dateLines = new DateLines(dates, book);
        datelines = new Datelines(book);
        knownLines = new KnownLines(book, dateLines);
    }

    /** Reads the cue phrases and calendar words that ship with Khabar; fails with the resource's name. */
    public static ArticleSeparator load() {
        return new ArticleSeparator(CueBook.load(), DateFinder.load());
    }

    /**
     * Separates a scrape into its articles.
     *
     * @return its articles with what each line was taken for, or why there is none; the same for the same scrape
     */
    public Separation separate(Scrape scrape) {
        int bytes = Utf8.length(scrape.text());
        if (bytes > MAX_TEXT_BYTES) {
            return new Rejected(
                    RejectionReason.TOO_LARGE,
                    String.format(Locale.ROOT, "text of %d bytes, at most %d are read", bytes, MAX_TEXT_BYTES),
                    List.of());
        }
        return HtmlReader.isHtml(scrape.text())
                ? separateHtml(scrape, HtmlReader.read(scrape.text()))
                : separate(scrape, LineReader.read(scrape.text()));
    }

    /** What the document says of itself counts more than what its head says. */
    private Separation separateHtml(Scrape scrape, HtmlPage html) {
        var titled = new Scrape(
                scrape.title() == null ? html.title() : scrape.title(),
                scrape.text(),
                scrape.published() == null ? html.published() : scrape.published(),
                scrape.ingestedAt(),
                scrape.recurring());
        return separate(titled, html.lines());
    }

    /** With what is known of the source, unless that would leave too little of the page. */
    private Separation separate(Scrape scrape, List<Line> lines) {
        var page = new Page(lines, book);
        page.recall(scrape.recurring());
        var separation = separate(scrape, page);
        return Recall.leavesEnough(page) ? separation : separate(scrape, new Page(lines, book));
    }

    private Separation separate(Scrape scrape, Page page) {
        if (!page.hasLetter()) {
            return rejected(RejectionReason.EMPTY_TEXT, "no letter in %d lines", page);
        }
        var title = titleKey(scrape);
        var heads = label(page, title);
        var articles = articles(page, heads, title, scrape);
        return articles.isEmpty()
                ? rejected(RejectionReason.ONLY_CHROME, "none of %d lines is text of an article", page)
                : new Separated(articles, Ranges.of(page), LineTraces.of(page, true));
    }

    /**
     * Takes the whole text, to the letter, as the body of one article. Nothing is rejected.
     *
     * @return one article; its lines are one range from the first line to the last
     */
    public Separated keepWhole(Scrape scrape) {
        var published = PublishedDate.of(List.of(), scrape.published(), scrape.ingestedAt(), dates);
        var article = new SeparatedArticle(
                scrape.title(), scrape.text(), null, published.iso(), published.validity(), published.hijri());
        int lines = 1
                + (int) scrape.text()
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
        return new Separated(List.of(article), List.of(new LabelledLines(1, lines, LineLabel.BODY, null)));
    }

    private List<Head> label(Page page, @Nullable LineKey title) {
        knownLines.mark(page, title);
        Recall.mark(page, title);
        TeaserBlocks.mark(page);
        page.findEnd();
        page.findTopic(title);
        var scores = LineScorer.score(page);
        MainStretch.keep(page, BodyPath.mark(page, scores), title);
        BodyPath.leaveOutStrangers(page, scores);
        ArticleTop.leaveOut(page, dateLines);
        if (!page.hasParagraph() && mayBeText(page)) {
            page.takeUnlabelledForText(title);
        }
        var heads = ArticleHeads.find(page, title);
        Surroundings.mark(page, heads, datelines);
        Recall.markRest(page, title);
        return heads;
    }

    private static boolean mayBeText(Page page) {
        return page.size() <= MAX_LINES_WITHOUT_PARAGRAPH
                || (page.isClean() && page.longestLineInWords() >= MIN_WORDS_OF_TEXT);
    }

    private List<SeparatedArticle> articles(Page page, List<Head> heads, @Nullable LineKey title, Scrape scrape) {
        var articles = new ArrayList<SeparatedArticle>();
        int main = mainArticle(page, heads, title);
        for (int at = 0; at < heads.size(); at++) {
            int end = at + 1 < heads.size() ? heads.get(at + 1).from() : page.size();
            var part = new ArticlePart(page, heads.get(at), end, dateLines);
            if (part.hasBody()) {
                var published = PublishedDate.of(
                        part.dates(), at == main ? scrape.published() : null, scrape.ingestedAt(), dates);
                articles.add(part.article(at == main ? scrape.title() : null, published));
            }
        }
        return List.copyOf(articles);
    }

    /** The article that the scrape's metadata speak of: the one with the given title, else the first. */
    private static int mainArticle(Page page, List<Head> heads, @Nullable LineKey given) {
        for (int at = 0; given != null && at < heads.size(); at++) {
            int title = heads.get(at).title();
            if (title >= 0 && page.line(title).key().isSameAs(given)) {
                return at;
            }
        }
        return 0;
    }

    /** A title without a word, as some feeds have, is none. */
    private static @Nullable LineKey titleKey(Scrape scrape) {
        var key = scrape.title() == null ? null : LineKey.of(scrape.title());
        return key == null || key.words().isEmpty() ? null : key;
    }

    private static Rejected rejected(RejectionReason reason, String detail, Page page) {
        return new Rejected(
                reason, String.format(Locale.ROOT, detail, page.size()), Ranges.of(page), LineTraces.of(page, false));
    }
}
