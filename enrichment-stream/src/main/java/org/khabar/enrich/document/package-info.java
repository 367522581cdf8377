/**
 * A raw record on its way to being articles: as it arrived, as it was revised, as it was cut; and the ways in which a
 * whole document ends. Values only; the stages make them.
 */
@NullMarked
package org.khabar.enrich.document;

import org.jspecify.annotations.NullMarked;
