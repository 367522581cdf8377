/**
 * Tells the language of a text. Clean text goes in; a BCP 47 tag with its confidence and script comes out, or
 * {@code und} with the reason. What the text is about, and cutting it into articles, is done elsewhere.
 */
@NullMarked
package org.khabar.enrich.language;

import org.jspecify.annotations.NullMarked;
