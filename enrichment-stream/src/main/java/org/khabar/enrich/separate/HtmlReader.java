package org.khabar.enrich.separate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scrape that is a page of HTML: the lines that a reader of the page sees, with their {@link Markup}, and the title
 * and the date that the page's head names. Scripts, styles, buttons and hidden parts are not read. Markup of any depth is
 * borne, as elements nested deeper than {@value #MAX_DEPTH} are read as if they stood beside each other.
 */
final class HtmlReader {
    private static final int MAX_DEPTH = 256;
    /** A text is known as HTML by its beginning; this is enough for a declaration and a comment before the first tag. */
    private static final int BEGINNING_CHARS = 2_000;

    private static final Pattern PAGE = Pattern.compile(
            "(?:<\\?xml[^>]*+>|<!--.*?-->|[\\s\\uFEFF]++)*+<(?:!doctype\\s+html|html|head|body)\\b.*", Pattern.DOTALL);

    /** A piece of a page: a tag at the beginning and the end, and blocks between. */
    private static final Pattern PIECE_START =
            Pattern.compile("\\s*+<[a-z][a-z0-9]*+(?:\\s[^<>]*+)?>.*", Pattern.DOTALL);

    private static final Pattern DATE_IN_JSON = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");

    private static final List<String> TITLES = List.of("meta[property=og:title]", "meta[name=twitter:title]");
    private static final List<String> DATES = List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=date]",
            "meta[name=pubdate]",
            "meta[name=dc.date]");

    /**
     * A page.
     *
     * @param lines its lines that are not blank
     * @param title the title in its head, or null
     * @param published the date of publication in its head, else in the article's element, or null
     */
    record HtmlPage(
            List<Line> lines,
            @Nullable String title,
            @Nullable String published) {}

    private HtmlReader() {}

    /** Whether a text is HTML, and not a text that speaks of it. */
    static boolean isHtml(String text) {
        int tag = text.indexOf('<');
        if (tag < 0 || tag >= BEGINNING_CHARS) {
            return false;
        }
        var beginning =
                text.substring(0, Math.min(text.length(), BEGINNING_CHARS)).toLowerCase(Locale.ROOT);
        return PAGE.matcher(beginning).matches()
                || (PIECE_START.matcher(beginning).matches()
                        && text.stripTrailing().endsWith(">")
                        && (text.contains("</p>") || text.contains("</div>") || text.contains("</article>")));
    }

    static HtmlPage read(String text) {
        var parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH);
        var document = Jsoup.parse(text, "", parser);
        return new HtmlPage(HtmlLines.of(document.body()), title(document), published(document));
    }

    private static @Nullable String title(Document document) {
        var given = content(document, TITLES);
        return given == null && !document.title().isBlank() ? document.title() : given;
    }

    private static @Nullable String published(Document document) {
        var given = content(document, DATES);
        if (given != null) {
            return given;
        }
        for (var script : document.select("script[type=application/ld+json]")) {
            var date = DATE_IN_JSON.matcher(script.data());
            if (date.find()) {
                return date.group(1);
            }
        }
        var time = document.selectFirst("article time[datetime], main time[datetime]");
        return time == null ? null : time.attr("datetime");
    }

    private static @Nullable String content(Document document, List<String> queries) {
        for (var query : queries) {
            var element = document.selectFirst(query);
            if (element != null && !element.attr("content").isBlank()) {
                return element.attr("content").strip();
            }
        }
        return null;
    }
}
