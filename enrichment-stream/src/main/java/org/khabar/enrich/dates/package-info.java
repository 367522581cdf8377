/**
 * Mentions of dates in the running text of an article: absolute ones ("13 October 2021"), as {@link
 * org.khabar.enrich.calendar} finds them, and those that mean something only on the day of publication ("yesterday",
 * "Wednesday", "last December"). A mention that cannot be resolved is still a mention.
 */
@NullMarked
package org.khabar.enrich.dates;

import org.jspecify.annotations.NullMarked;
