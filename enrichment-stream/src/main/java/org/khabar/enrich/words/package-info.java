/**
 * Words of a text. A text comes in, its words go out, folded to the form in which spellings are compared, each with its
 * place in the text.
 */
@NullMarked
package org.khabar.enrich.words;

import org.jspecify.annotations.NullMarked;
