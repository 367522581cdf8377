package org.khabar.enrich.language;

/** Why a text was tagged {@code und}. */
public enum UndeterminedReason {
    /** There is no letter in it. */
    NO_TEXT,
    /** No language is likely enough. */
    LOW_CONFIDENCE,
    /** The likeliest language is never written in the script of the text. */
    SCRIPT_MISMATCH
}
