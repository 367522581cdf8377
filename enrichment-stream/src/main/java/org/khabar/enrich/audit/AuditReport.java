package org.khabar.enrich.audit;

import java.util.List;
import java.util.Map;
import org.khabar.schema.Outcome;

/**
 * What an audit found.
 *
 * @param origins records of articles.raw
 * @param separated origins that were cut into articles
 * @param outcomes number of decisions by outcome
 * @param gone origins that were decided and have left articles.raw since
 * @param faults everything that does not add up, in words
 */
public record AuditReport(long origins, long separated, Map<Outcome, Long> outcomes, long gone, List<String> faults) {
    private static final int SHOWN = 20;

    /** Whether all sums hold. */
    public boolean isBalanced() {
        return faults.isEmpty();
    }

    /** The sums as a table, and the first faults. */
    public String summary() {
        return summary(SHOWN);
    }

    /** The sums as a table, and at most so many faults. */
    public String summary(int shown) {
        var text = new StringBuilder();
        line(text, "documents on articles.raw", origins);
        line(text, "  separated", separated);
        line(text, "  refetched", of(Outcome.REFETCH));
        line(text, "  rejected", of(Outcome.REJECTED));
        line(text, "  retracted", of(Outcome.RETRACTED));
        line(text, "  dead letters", of(Outcome.DEAD_LETTER));
        line(text, "articles", of(Outcome.ENRICHED) + of(Outcome.DUPLICATE));
        line(text, "  enriched", of(Outcome.ENRICHED));
        line(text, "  duplicates", of(Outcome.DUPLICATE));
        if (gone > 0) {
            line(text, "decided, no longer on articles.raw", gone);
        }
        faults.stream()
                .limit(shown)
                .forEach(fault -> text.append("! ").append(fault).append('\n'));
        if (faults.size() > shown) {
            text.append("! and ").append(faults.size() - shown).append(" more\n");
        }
        return text.append(isBalanced() ? "All sums add up." : "The sums do NOT add up.")
                .toString();
    }

    private long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    private static void line(StringBuilder text, String what, long count) {
        text.append("%-36s %,9d%n".formatted(what, count));
    }
}
