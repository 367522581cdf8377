package org.khabar.enrich.separate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A raw document as the scraper gave it.
 *
 * @param title headline from the page's metadata, or null; the text may hold it too
 * @param text flat text in lines, dirty, of any language
 * @param published publication date from the page's metadata in whatever form, or null
 * @param ingestedAt when the document was ingested; a date far after it is no publication date
 * @param recurring lines that recur in the articles of its source
 */
public record Scrape(
        @Nullable String title, String text, @Nullable String published, Instant ingestedAt, RecurringLines recurring) {
    /** A document of whose source nothing is known. */
    public Scrape(@Nullable String title, String text, @Nullable String published, Instant ingestedAt) {
        this(title, text, published, ingestedAt, RecurringLines.NONE);
    }
}
