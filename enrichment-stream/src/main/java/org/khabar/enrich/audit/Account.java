package org.khabar.enrich.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.Decision;
import org.khabar.schema.Outcome;

/** What is known of one origin: its record on articles.raw, its decisions, and the records that these speak of. */
final class Account {
    private final String coordinates;
    private @Nullable String rawId;
    private int wholeDocument;
    private int parts;
    private boolean contradictory;
    private final BitSet decided = new BitSet();
    private final BitSet decidedTwice = new BitSet();
    private final BitSet announced = new BitSet();
    private final BitSet enriched = new BitSet();
    private final BitSet written = new BitSet();
    private final BitSet writtenTwice = new BitSet();

    /**
     * @param coordinates of the origin, "topic/partition/offset"
     */
    Account(String coordinates) {
        this.coordinates = coordinates;
    }

    /** Its record on articles.raw was read. */
    void open(String id) {
        rawId = id;
    }

    /** A decision about it was read. */
    void decide(Decision decision) {
        if (decision.getArticleId() == null) {
            wholeDocument++;
        } else {
            contradictory |= parts != 0 && parts != decision.getParts();
            parts = decision.getParts();
            mark(decided, decidedTwice, decision.getPart());
        }
        if (decision.getOutcome() == Outcome.ENRICHED) {
            enriched.set(decision.getPart());
        }
        if (decision.getOutcome() != Outcome.RETRACTED) {
            announced.set(decision.getPart());
        }
    }

    /** A record that came of it was read on the topic of its outcome. */
    void write(int part) {
        mark(written, writtenTwice, part);
    }

    /** Whether its record on articles.raw was read; one that was decided may have left the topic since. */
    boolean isOpen() {
        return rawId != null;
    }

    /** Raw id of its record; empty while that was not read. */
    String rawId() {
        return rawId == null ? "" : rawId;
    }

    /** Whether it has all its outcomes, each once. */
    boolean isSettled() {
        boolean asDocument = wholeDocument == 1 && parts == 0;
        boolean asArticles = wholeDocument == 0 && parts > 0 && decided.cardinality() == parts;
        return (asDocument || asArticles) && !contradictory && decidedTwice.isEmpty();
    }

    /**
     * What is wrong, in words.
     *
     * @param mayBeCompacted whether a later version of the document exists, so that a compacted topic may have dropped
     *     its enriched articles
     */
    List<String> faults(boolean mayBeCompacted) {
        var faults = new ArrayList<String>();
        if (wholeDocument == 0 && parts == 0) {
            faults.add(fault("has no outcome"));
        } else if (wholeDocument > 1 || (wholeDocument == 1 && parts > 0) || contradictory) {
            faults.add(fault("has outcomes that exclude each other"));
        }
        for (int part = 1; part <= parts; part++) {
            if (!decided.get(part)) {
                faults.add(fault("has no outcome for part " + part + " of " + parts));
            }
        }
        decidedTwice.stream().forEach(part -> faults.add(fault("has more than one outcome for part " + part)));
        writtenTwice.stream().forEach(part -> faults.add(fault("was written more than once, part " + part)));
        announced.stream()
                .filter(part -> !written.get(part) && !(mayBeCompacted && enriched.get(part)))
                .forEach(part -> faults.add(fault("was decided but is not on the topic of its outcome, part " + part)));
        return faults;
    }

    private String fault(String what) {
        return "%s (raw id %s) %s".formatted(coordinates, rawId == null ? "not known" : rawId, what);
    }

    private static void mark(BitSet once, BitSet twice, int part) {
        if (once.get(part)) {
            twice.set(part);
        }
        once.set(part);
    }
}
