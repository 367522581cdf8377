/**
 * The operator's side of the catalogue of entities: adds to it, hides of it, takes that back and shows it, by records on
 * entities.catalog. What the stream makes of these is in {@code org.khabar.enrich.catalog}.
 */
@NullMarked
package org.khabar.enrich.curate;

import org.jspecify.annotations.NullMarked;
