package org.khabar.enrich.separate;

import org.jspecify.annotations.Nullable;

/**
 * One clean article of a scrape.
 *
 * @param title its headline to the letter, or null if there is none
 * @param body its paragraphs and subheadings, one a line, joined by {@code \n}; spaces, no-break spaces and direction
 *     marks at the ends of lines are gone, all else is to the letter
 * @param dateline where it was reported ("دبي-الشرق", "موسكو (رويترز)"), or null; words at the start of the body stay there
 * @param published publication date in ISO 8601 with as much as was given, from the text's date line or else from the
 *     metadata; null if there is none, or only a Hijri one
 * @param validity whether {@code published} can be believed
 * @param publishedHijri the date line's date in the lunar Islamic calendar as {@code 1443-03-12}, or null; no Gregorian
 *     day is claimed for it, as its months begin by sighting
 */
public record SeparatedArticle(
        @Nullable String title,
        String body,
        @Nullable String dateline,
        @Nullable String published,
        PublishedValidity validity,
        @Nullable String publishedHijri) {}
