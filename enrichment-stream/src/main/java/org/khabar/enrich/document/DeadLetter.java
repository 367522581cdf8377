package org.khabar.enrich.document;

import org.jspecify.annotations.Nullable;
import org.khabar.enrich.stage.Stage;

/**
 * A record of articles.raw that could not be processed, with what is needed to find, understand and replay it.
 *
 * @param original the record as it came
 * @param stage stage that could not bear it
 * @param reason why, as a stable code
 * @param cause what was thrown; null when nothing was
 */
public record DeadLetter(
        OriginalRecord original,
        Stage stage,
        DeadLetterReason reason,
        @Nullable Throwable cause) {
    /** The reason in words. */
    public String detail() {
        return cause == null ? reason.description() : reason.description() + ": " + cause.getMessage();
    }
}
