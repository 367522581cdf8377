package org.khabar.enrich.separate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Joins the labels of single lines to ranges. */
final class Ranges {
    private Ranges() {}

    static List<LabelledLines> of(Page page) {
        var ranges = new ArrayList<LabelledLines>();
        int from = 0;
        for (int index = 1; index <= page.size(); index++) {
            if (index < page.size() && isAlike(page, from, index)) {
                continue;
            }
            if (ranges.size() == LabelledLines.MAX_RANGES - 1 && index < page.size()) {
                ranges.add(range(page, from, page.size(), LineLabel.UNLISTED, null));
                break;
            }
            ranges.add(range(page, from, index, page.labelOrChrome(from), cue(page, from, index)));
            from = index;
        }
        return List.copyOf(ranges);
    }

    private static LabelledLines range(Page page, int from, int to, LineLabel label, @Nullable String cue) {
        return new LabelledLines(page.line(from).number(), page.line(to - 1).number(), label, cue);
    }

    private static boolean isAlike(Page page, int first, int second) {
        return page.labelOrChrome(first) == page.labelOrChrome(second)
                && page.isRecalled(first) == page.isRecalled(second)
                && (page.isRecalled(first) || Objects.equals(phrase(page, first), phrase(page, second)));
    }

    /** What says that the lines of a range are what they are: that they recur, or a phrase. */
    private static @Nullable String cue(Page page, int from, int to) {
        return page.isRecalled(from) ? page.recurrence(from, to) : phrase(page, from);
    }

    private static @Nullable String phrase(Page page, int index) {
        var cue = page.cue(index);
        return cue == null ? null : cue.phrase();
    }
}
