package org.khabar.enrich.replay;

import java.util.Set;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topics;

/** Which letters may be replayed. */
final class ReplayRules {
    private final Set<String> replayed;
    private final int maxAttempts;

    /**
     * @param replayed paths of the letters that were replayed already
     * @param maxAttempts how often a document is replayed, at most
     */
    ReplayRules(Set<String> replayed, int maxAttempts) {
        this.replayed = replayed;
        this.maxAttempts = maxAttempts;
    }

    /** What becomes of a letter. */
    enum Fate {
        /** It may be sent. */
        SEND,
        /** It was sent before. */
        ALREADY_REPLAYED,
        /** It came back too often. */
        TOO_MANY_ATTEMPTS,
        /** Its bytes are not all there. */
        CUT,
        /** Its headers say what cannot be. */
        NOT_BELIEVED
    }

    /**
     * A judgement.
     *
     * @param fate what becomes of the letter
     * @param detail why, in words; empty for SEND
     */
    record Judgement(Fate fate, String detail) {}

    /** Judges a letter. */
    Judgement judge(Letter letter) {
        var original = letter.original();
        var attempts = letter.attempts();
        if (original.isEmpty()) {
            return new Judgement(Fate.NOT_BELIEVED, "its headers do not say where the original was read");
        }
        // Dead letters are made of articles.raw only. A header that names another topic was not written by the stream,
        // and
        // following it would let whoever may write here write anywhere.
        if (!original.get().topic().equals(Topics.RAW.name())) {
            return new Judgement(
                    Fate.NOT_BELIEVED,
                    "its headers name " + original.get().topic() + ", and dead letters come from " + Topics.RAW.name()
                            + " only");
        }
        if (attempts.isEmpty()) {
            return new Judgement(
                    Fate.NOT_BELIEVED, "its header " + EventHeaders.REPLAY_ATTEMPTS + " is no count of attempts");
        }
        if (replayed.contains(letter.coordinates().path())) {
            return new Judgement(Fate.ALREADY_REPLAYED, "was replayed before");
        }
        if (letter.cut().isPresent()) {
            return new Judgement(
                    Fate.CUT,
                    "not whole (" + letter.cut().get() + "); the whole is " + original.get() + " while that is kept");
        }
        if (attempts.getAsInt() >= maxAttempts) {
            return new Judgement(
                    Fate.TOO_MANY_ATTEMPTS,
                    "was replayed " + attempts.getAsInt() + " times, of " + maxAttempts + " allowed");
        }
        return new Judgement(Fate.SEND, "");
    }
}
