/**
 * What every stage may ask of a text before it compares it: folding of letters and digits that readers take for the
 * same. Strings come in and strings go out; nothing here decides anything about an article.
 */
@NullMarked
package org.khabar.enrich.text;

import org.jspecify.annotations.NullMarked;
