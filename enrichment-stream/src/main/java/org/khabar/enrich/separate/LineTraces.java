package org.khabar.enrich.separate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the lines of a page leave behind for those who learn which lines recur: no text, only hashes.
 *
 * @param traces of its distinct lines; of a page of more than {@value #MAX_LINES} lines, of the first and the last ones
 * @param removed how many lines were removed since they recur
 */
public record LineTraces(List<Trace> traces, int removed) {
    /** Of a text that is not read in lines. */
    public static final LineTraces NONE = new LineTraces(List.of(), 0);

    /** Menus stand at the top and at the bottom of pages. */
    public static final int MAX_LINES = 256;

    /**
     * What one line leaves behind.
     *
     * @param line hash of the text of the line
     * @param words how many words it adds to the articles; where there is no article, to the page
     */
    public record Trace(long line, int words) {}

    static LineTraces of(Page page, boolean hasArticle) {
        var traces = new ArrayList<Trace>();
        Map<Long, Integer> places = new HashMap<>();
        int removed = 0;
        for (int index = 0; index < page.size(); index++) {
            removed += page.isRecalled(index) ? 1 : 0;
            if (index < MAX_LINES / 2 || index >= page.size() - MAX_LINES / 2) {
                add(traces, places, trace(page, index, hasArticle));
            }
        }
        return new LineTraces(List.copyOf(traces), removed);
    }

    private static Trace trace(Page page, int index, boolean hasArticle) {
        var line = page.line(index);
        boolean counts = !hasArticle || page.labelOrChrome(index).isKept();
        return new Trace(line.hash(), counts ? line.words() : 0);
    }

    private static void add(List<Trace> traces, Map<Long, Integer> places, Trace trace) {
        var place = places.putIfAbsent(trace.line(), traces.size());
        if (place == null) {
            traces.add(trace);
        } else {
            traces.set(place, new Trace(trace.line(), traces.get(place).words() + trace.words()));
        }
    }
}
