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
            ranges.add(range(page, from, index, page.labelOrChrome(from), phrase(page, from)));
            from = index;
        }
        return List.copyOf(ranges);
    }

    private static LabelledLines range(Page page, int from, int to, LineLabel label, @Nullable String cue) {
        return new LabelledLines(page.line(from).number(), page.line(to - 1).number(), label, cue);
    }

    private static boolean isAlike(Page page, int first, int second) {
        return page.labelOrChrome(first) == page.labelOrChrome(second)
                && Objects.equals(phrase(page, first), phrase(page, second));
    }

    private static @Nullable String phrase(Page page, int index) {
        if (page.isRecalled(index)) {
            return page.recurrence(index);
        }
        var cue = page.cue(index);
        return cue == null ? null : cue.phrase();
    }
}
