package org.khabar.enrich.separate;

/**
 * Takes out of the body what stands above the line that says who wrote the article and when, that line included: a title
 * that looks like a sentence, a picture's line, buttons. Pages print that line between title and text.
 */
final class ArticleTop {
    /** That line is among the first so many of the body. */
    private static final int MAX_LINES = 5;

    private ArticleTop() {}

    static void leaveOut(Page page, DateLines dateLines) {
        int first = 0;
        while (first < page.size() && !page.isInBody(first)) {
            first++;
        }
        int from = first;
        int end = Math.min(page.size(), first + MAX_LINES);
        for (int index = first; index < end && page.isInBody(index); index++) {
            if (dateLines.namesDayOfArticle(page.line(index))) {
                from = index + 1;
            }
        }
        if (from > first && !page.isClean() && from < page.size() && page.isInBody(from)) {
            page.leaveOut(first, from);
        }
    }
}
