package org.khabar.enrich.separate;

import org.jspecify.annotations.Nullable;

/**
 * Consecutive lines of the raw text that were taken for one thing. Blank lines between them belong to the range and
 * have no label of their own. A text has at most {@value #MAX_RANGES} ranges: if there were more, the last one reaches
 * to the end of the text as {@link LineLabel#UNLISTED}, while the articles are cut as if all were listed.
 *
 * @param from first line, from 1
 * @param to last line, inclusive
 * @param label what they are
 * @param cue the phrase that decided, or null if none did; lines of different cues stand in different ranges
 */
public record LabelledLines(
        int from, int to, LineLabel label, @Nullable String cue) {
    /** Keeps a decision record small; the longest page of the development set needs 171. */
    public static final int MAX_RANGES = 1_000;
}
