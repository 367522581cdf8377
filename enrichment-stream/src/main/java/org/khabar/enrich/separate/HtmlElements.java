package org.khabar.enrich.separate;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.khabar.enrich.separate.Markup.Block;
import org.khabar.enrich.separate.Markup.Place;

/** What the elements of HTML mean for the lines inside them. */
final class HtmlElements {
    private static final Set<String> UNREAD = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "button",
            "textarea",
            "input");

    private static final Map<String, Block> BLOCKS = Map.ofEntries(
            Map.entry("p", Block.PARAGRAPH),
            Map.entry("h1", Block.HEADING),
            Map.entry("h2", Block.HEADING),
            Map.entry("h3", Block.HEADING),
            Map.entry("h4", Block.HEADING),
            Map.entry("h5", Block.HEADING),
            Map.entry("h6", Block.HEADING),
            Map.entry("li", Block.ITEM),
            Map.entry("dt", Block.ITEM),
            Map.entry("dd", Block.ITEM),
            Map.entry("td", Block.ITEM),
            Map.entry("th", Block.ITEM),
            Map.entry("figcaption", Block.CAPTION));

    private static final Map<String, Place> PLACES = Map.of(
            "article", Place.ARTICLE,
            "main", Place.ARTICLE,
            "nav", Place.ASIDE,
            "aside", Place.ASIDE,
            "footer", Place.ASIDE,
            "form", Place.ASIDE);

    private HtmlElements() {}

    /** Whether nothing inside the element is text that a reader of the page sees. */
    static boolean isUnread(Element element) {
        return UNREAD.contains(element.normalName()) || element.hasAttr("hidden");
    }

    /** Whether the element begins and ends a line. */
    static boolean isBoundary(Element element) {
        return element.isBlock() || BLOCKS.containsKey(element.normalName()) || element.nameIs("br");
    }

    static boolean isLink(Element element) {
        return element.nameIs("a");
    }

    /** The block that the element is, else {@code outer}. */
    static Block block(Element element, Block outer) {
        var block = BLOCKS.getOrDefault(element.normalName(), Block.OTHER);
        return block == Block.OTHER ? outer : block;
    }

    /** The place that the element is, else {@code outer}. */
    static Place place(Element element, Place outer) {
        return PLACES.getOrDefault(element.normalName(), outer);
    }
}
