/**
 * The memory of sources: which lines recur in the articles of one site or feed, whatever they say. The lines of each document
 * leave hashes behind, which come together at the one who learns for that source; what was learned comes back through
 * sources.lines to all instances, where *separate* asks for it.
 */
@NullMarked
package org.khabar.enrich.source;

import org.jspecify.annotations.NullMarked;
