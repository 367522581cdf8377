/**
 * Finds names that no catalogue knows: a linear sequence model, trained by Khabar itself. Words come in, spans of people,
 * organisations and places go out. {@code train} beside it makes the models that ship.
 */
@NullMarked
package org.khabar.enrich.tagger;

import org.jspecify.annotations.NullMarked;
