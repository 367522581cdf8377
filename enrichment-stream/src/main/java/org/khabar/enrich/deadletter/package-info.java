/**
 * The way in and the way out of what cannot be processed: records of articles.raw are decoded here, with their original
 * bytes and coordinates at hand, and those that cannot be go to articles.dead-letters as they came.
 */
@NullMarked
package org.khabar.enrich.deadletter;

import org.jspecify.annotations.NullMarked;
