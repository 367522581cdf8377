package org.khabar.enrich.separate;

/** Why a scrape has no article. */
public enum RejectionReason {
    /** There is not a single letter in the text. */
    EMPTY_TEXT,
    /** All lines are menus, teasers, forms and the like. */
    ONLY_CHROME,
    /** The text is over {@link ArticleSeparator#MAX_TEXT_BYTES} bytes of UTF-8; it was not looked at. */
    TOO_LARGE
}
