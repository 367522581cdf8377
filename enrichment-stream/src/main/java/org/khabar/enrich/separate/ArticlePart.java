package org.khabar.enrich.separate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.calendar.DateExpression;
import org.khabar.enrich.separate.ArticleHeads.Head;

/** The labelled lines of one article, from its head to the next, read into a {@link SeparatedArticle}. */
final class ArticlePart {
    /** A date so near above a title may be its article's. */
    static final int LINES_ABOVE_TITLE = 3;

    private final Page page;
    private final Head head;
    private final int end;
    private final DateLines dateLines;

    ArticlePart(Page page, Head head, int end, DateLines dateLines) {
        this.page = page;
        this.head = head;
        this.end = end;
        this.dateLines = dateLines;
    }

    boolean hasBody() {
        for (int index = head.from(); index < end; index++) {
            if (page.is(index, LineLabel.BODY)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The days that the date lines name: first those between title and text, then those below the text up to the first
     * teaser, then those right above the title; higher up stands the day on which the page was fetched.
     */
    List<DateExpression> dates() {
        var days = new ArrayList<DateExpression>();
        int title = Math.max(head.title(), head.from());
        addDates(days, title, head.text());
        for (int index = head.text(); index < end && !isTeaser(index); index++) {
            addDates(days, index, index + 1);
        }
        addDates(days, Math.max(head.from(), title - LINES_ABOVE_TITLE), title);
        return days;
    }

    SeparatedArticle article(@Nullable String givenTitle, PublishedDate published) {
        var title = head.title() >= 0 ? page.line(head.title()).text() : givenTitle;
        return new SeparatedArticle(
                title, body(), dateline(), published.iso(), published.validity(), published.hijri());
    }

    private String body() {
        var body = new StringBuilder();
        for (int index = head.from(); index < end; index++) {
            if (page.labelOrChrome(index).isKept()) {
                body.append(body.isEmpty() ? "" : "\n").append(page.line(index).text());
            }
        }
        return body.toString();
    }

    private @Nullable String dateline() {
        for (int index = head.from(); index < head.text(); index++) {
            if (page.is(index, LineLabel.DATELINE)) {
                return page.line(index).text();
            }
        }
        return Datelines.before(page.line(head.text()).text());
    }

    private boolean isTeaser(int index) {
        return page.is(index, LineLabel.TEASER_HEADING) || page.is(index, LineLabel.TEASER_TITLE);
    }

    private void addDates(List<DateExpression> days, int from, int to) {
        for (int index = from; index < to; index++) {
            if (page.is(index, LineLabel.DATE)) {
                days.addAll(dateLines.daysOf(page.line(index)));
            }
        }
    }
}
