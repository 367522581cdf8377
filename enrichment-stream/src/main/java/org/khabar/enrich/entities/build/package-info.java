/**
 * Makes the catalogue that ships with Khabar: the shared gazetteers and the tables beside the classes come in, the text of
 * {@code catalog.tsv} goes out, the same bytes each time. Nothing here runs in the stream.
 */
@NullMarked
package org.khabar.enrich.entities.build;

import org.jspecify.annotations.NullMarked;
