package org.khabar.enrich.separate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.khabar.enrich.separate.Markup.Block;
import org.khabar.enrich.separate.Markup.Place;

/** Walks a document and writes down a line for each block of text in it; the walk needs no stack of calls. */
final class HtmlLines implements NodeFilter {
    private final List<Line> lines = new ArrayList<>();
    private final Deque<Surrounding> surroundings = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int number = 1;
    /** Whether the line so far is more than blanks; asked of each piece of text, so not by looking at all of it. */
    private boolean hasText;

    private int letters;
    private int linkedLetters;
    private int links;

    /** What the elements around a text are. */
    private record Surrounding(Block block, Place place) {}

    private HtmlLines() {
        surroundings.push(new Surrounding(Block.OTHER, Place.ANY));
    }

    /** The lines below an element, in their order. */
    static List<Line> of(Element root) {
        var lines = new HtmlLines();
        root.filter(lines);
        lines.endLine();
        return lines.lines;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (HtmlElements.isUnread(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        // The walk calls this for what was skipped with its children too, but not for what was skipped entirely.
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        if (HtmlElements.isBoundary(element)) {
            endLine();
        }
        var outer = surroundings.element();
        surroundings.push(new Surrounding(
                HtmlElements.block(element, outer.block()), HtmlElements.place(element, outer.place())));
        links += HtmlElements.isLink(element) ? 1 : 0;
    }

    private void leave(Element element) {
        if (HtmlElements.isBoundary(element)) {
            endLine();
        }
        surroundings.pop();
        links -= HtmlElements.isLink(element) ? 1 : 0;
    }

    private void append(TextNode node) {
        if (node.isBlank()) {
            text.append(' ');
            return;
        }
        if (!hasText) {
            number = firstLine(node);
            hasText = true;
        }
        var words = node.getWholeText();
        text.append(words);
        int count = (int) words.codePoints().filter(Character::isLetter).count();
        letters += count;
        linkedLetters += links > 0 ? count : 0;
    }

    /** The number of the line in the raw text on which the first word of a node stands. */
    private static int firstLine(TextNode node) {
        var range = node.sourceRange();
        int first = range.isTracked() ? range.start().lineNumber() : 1;
        var words = node.getWholeText();
        for (int at = 0; at < words.length() && Character.isWhitespace(words.charAt(at)); at++) {
            first += words.charAt(at) == '\n' ? 1 : 0;
        }
        return first;
    }

    private void endLine() {
        var line = LineReader.trim(oneSpace(text));
        if (!line.isEmpty()) {
            var around = surroundings.element();
            var markup =
                    new Markup(around.block(), around.place(), letters == 0 ? 0 : (double) linkedLetters / letters);
            int last = lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number();
            lines.add(new Line(Math.max(number, last), line, ShapeReader.read(line), markup));
        }
        text.setLength(0);
        hasText = false;
        letters = 0;
        linkedLetters = 0;
    }

    private static String oneSpace(CharSequence words) {
        var line = new StringBuilder(words.length());
        boolean isAfterSpace = false;
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            boolean isSpace = Character.isWhitespace(character);
            if (!isSpace) {
                line.append(character);
            } else if (!isAfterSpace) {
                line.append(' ');
            }
            isAfterSpace = isSpace;
        }
        return line.toString();
    }
}
