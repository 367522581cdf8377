/**
 * Calendar dates as texts and scrapers write them. A text goes in and the dates it names come out with their offsets;
 * or one date as metadata give it goes in and its ISO 8601 form comes out. Whether a date is plausible for an article
 * (in the future, absurdly old) is for the caller to judge.
 */
@NullMarked
package org.khabar.enrich.calendar;

import org.jspecify.annotations.NullMarked;
