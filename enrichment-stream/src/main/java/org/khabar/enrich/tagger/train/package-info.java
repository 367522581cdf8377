/**
 * Makes the models of the tagger. Labelled sentences, lists of names and raw text come in, one model file per language goes
 * out, the same bytes each time.
 */
@NullMarked
package org.khabar.enrich.tagger.train;

import org.jspecify.annotations.NullMarked;
