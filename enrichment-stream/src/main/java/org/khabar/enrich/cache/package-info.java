/** What was worked out once and is needed again: the words and names of the news come again and again. */
@NullMarked
package org.khabar.enrich.cache;

import org.jspecify.annotations.NullMarked;
