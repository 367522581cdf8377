package org.khabar.enrich.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.LabelledLines;
import org.khabar.schema.Rejection;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.PageLines;

/**
 * A document after separation: its articles, or why it has none.
 *
 * @param revision the document
 * @param articles its articles in the order of the text; empty when it was rejected
 * @param rejection why it holds no article; null when it does
 * @param lines how the text was cut
 * @param pageLines what its lines leave behind for those who learn which lines recur in its source; null when the source is
 *     not known, or the text was not read in lines
 */
public record CutDocument(
        Revision revision,
        List<Candidate> articles,
        @Nullable Rejection rejection,
        List<LabelledLines> lines,
        @Nullable PageLines pageLines) {
    /** What its lines leave behind: one record or none. */
    public List<PageLines> tracesOfLines() {
        return pageLines == null ? List.of() : List.of(pageLines);
    }
}
