/**
 * Separates one scrape, flat text full of menus, teasers and repeated titles, into the clean articles in it. A
 * {@link org.khabar.enrich.separate.Scrape} comes in; a {@link org.khabar.enrich.separate.Separation} goes out: its
 * articles or the reason why there is none, and what every line was taken for. It knows no site, no HTML and no language;
 * what a language says on its buttons is in the resource files {@code cues/*.tsv}.
 */
@NullMarked
package org.khabar.enrich.separate;

import org.jspecify.annotations.NullMarked;
