package org.khabar.enrich.language;

/** Why a text was tagged {@code und}. */
public enum UndeterminedReason {
    /** There is no letter in it. */
    NO_TEXT,
    /** No language is likely enough. */
    LOW_CONFIDENCE,
    /** No language that is known is written in the script of the text. */
    SCRIPT_MISMATCH,
    /** Its letters and words are those of no language that texts are tagged with. */
    UNKNOWN_LANGUAGE
}
