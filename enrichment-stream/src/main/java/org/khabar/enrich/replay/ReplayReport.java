package org.khabar.enrich.replay;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.replay.ReplayRules.Fate;
import org.khabar.enrich.replay.ReplayRules.Judgement;
import org.khabar.enrich.replay.Replayer.Sent;
import org.khabar.enrich.topics.Coordinates;
import org.khabar.service.terminal.Columns;
import org.khabar.service.terminal.PrintableText;

/** Tells what becomes of each letter, and keeps count. */
final class ReplayReport {
    private static final Columns COLUMNS = new Columns(26, 17);

    private final PrintWriter out;
    private final boolean isJson;
    private final boolean isExecuted;
    private final Set<Coordinates> found = new HashSet<>();
    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private long sent;
    private long failed;

    /**
     * @param out where lines go
     * @param isJson whether they are JSON
     * @param isExecuted whether letters are sent
     */
    ReplayReport(PrintWriter out, boolean isJson, boolean isExecuted) {
        this.out = out;
        this.isJson = isJson;
        this.isExecuted = isExecuted;
    }

    /** A letter was judged; one that may be sent was not, for this is a preview. */
    void judged(Letter letter, Judgement judgement) {
        fates.merge(judgement.fate(), 1L, Long::sum);
        var isSent = judgement.fate() == Fate.SEND;
        print(
                letter,
                isSent ? "WOULD_SEND" : judgement.fate().name(),
                isSent ? "to " + letter.original().orElseThrow().topic() : judgement.detail(),
                null);
    }

    /** A letter was sent, or could not be. */
    void sent(Sent result) {
        if (result.sentTo() == null) {
            failed(result.letter(), result.failure() == null ? "" : result.failure());
        } else {
            sent++;
            print(result.letter(), "SENT", "is " + result.sentTo() + " now", result.sentTo());
        }
    }

    /** A letter could not be sent. */
    void failed(Letter letter, String why) {
        failed++;
        print(letter, "FAILED", why, null);
    }

    private void print(Letter letter, String outcome, String detail, @Nullable Coordinates sentTo) {
        found.add(letter.coordinates());
        if (isJson) {
            var fields = LetterText.fields(letter, "SENT".equals(outcome) || "ALREADY_REPLAYED".equals(outcome));
            fields.put("outcome", outcome);
            fields.put("why", detail);
            fields.put("sentTo", sentTo == null ? null : sentTo.toString());
            out.println(LetterText.json(fields));
        } else {
            out.println(COLUMNS.row(
                    letter.coordinates().toString(),
                    outcome,
                    PrintableText.of(detail + "; key ", 600) + LetterText.key(letter.key())));
        }
    }

    /** Prints the sums; returns what is to be complained of. */
    List<String> finish(LetterFilter filter) {
        if (!isJson) {
            out.println(summary());
        }
        var complaints = new ArrayList<String>();
        filter.missing(found).forEach(place -> complaints.add("there is no letter at " + place + ", or not any more"));
        if (failed > 0) {
            complaints.add(failed + " letters could not be sent; they are named above, and can be replayed again");
        }
        return complaints;
    }

    private String summary() {
        var text = new StringBuilder();
        if (isExecuted) {
            text.append("%d letters sent, %d failed".formatted(sent, failed));
        } else {
            text.append("%d letters would be sent".formatted(of(Fate.SEND)));
        }
        append(text, Fate.ALREADY_REPLAYED, "replayed before");
        append(text, Fate.TOO_MANY_ATTEMPTS, "replayed too often");
        append(text, Fate.CUT, "not whole");
        append(text, Fate.NOT_BELIEVED, "with headers that cannot be");
        if (!isExecuted && of(Fate.SEND) > 0) {
            text.append(". Nothing was sent; --execute sends them");
        }
        return text.append('.').toString();
    }

    private void append(StringBuilder text, Fate fate, String what) {
        if (of(fate) > 0) {
            text.append(", ").append(of(fate)).append(' ').append(what);
        }
    }

    private long of(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }

    /** Whether every letter that was to be sent was, and every one that was named by its place is there. */
    boolean isComplete(LetterFilter filter) {
        return failed == 0 && filter.missing(found).isEmpty();
    }
}
