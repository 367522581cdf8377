package org.khabar.enrich.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.Decision;
import org.khabar.schema.Outcome;

/** What is known of one origin: its record on articles.raw, its decisions, and the records that these speak of. */
final class Account {
    // What is known of a part, as bits: there is one account for each document of a month.
    private static final int DECIDED = 1;
    private static final int DECIDED_TWICE = 2;
    private static final int ANNOUNCED = 4;
    private static final int ENRICHED = 8;
    private static final int WRITTEN = 16;
    private static final int WRITTEN_TWICE = 32;

    private final String coordinates;
    private @Nullable String rawId;
    private int wholeDocument;
    private int parts;
    private boolean contradictory;

    /** By part, from 1; a whole document has one. */
    private byte[] known = new byte[2];

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
            mark(decision.getPart(), DECIDED, DECIDED_TWICE);
        }
        if (decision.getOutcome() == Outcome.ENRICHED) {
            mark(decision.getPart(), ENRICHED);
        }
        if (decision.getOutcome() != Outcome.RETRACTED) {
            mark(decision.getPart(), ANNOUNCED);
        }
    }

    /** A record that came of it was read on the topic of its outcome. */
    void write(int part) {
        mark(part, WRITTEN, WRITTEN_TWICE);
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
        boolean asArticles = wholeDocument == 0 && parts > 0 && with(DECIDED).count() == parts;
        return (asDocument || asArticles)
                && !contradictory
                && with(DECIDED_TWICE).findAny().isEmpty();
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
            if (!is(part, DECIDED)) {
                faults.add(fault("has no outcome for part " + part + " of " + parts));
            }
        }
        with(DECIDED_TWICE).forEach(part -> faults.add(fault("has more than one outcome for part " + part)));
        with(WRITTEN_TWICE).forEach(part -> faults.add(fault("was written more than once, part " + part)));
        with(ANNOUNCED)
                .filter(part -> !is(part, WRITTEN) && !(mayBeCompacted && is(part, ENRICHED)))
                .forEach(part -> faults.add(fault("was decided but is not on the topic of its outcome, part " + part)));
        return faults;
    }

    private String fault(String what) {
        return "%s (raw id %s) %s".formatted(coordinates, rawId == null ? "not known" : rawId, what);
    }

    private void mark(int part, int once, int twice) {
        if (is(part, once)) {
            mark(part, twice);
        }
        mark(part, once);
    }

    private void mark(int part, int fact) {
        if (part >= known.length) {
            known = Arrays.copyOf(known, part + 1);
        }
        known[part] |= (byte) fact;
    }

    private boolean is(int part, int fact) {
        return part < known.length && (known[part] & fact) != 0;
    }

    /** The parts of which something is known. */
    private IntStream with(int fact) {
        return IntStream.range(0, known.length).filter(part -> is(part, fact));
    }
}
