/**
 * What the running stream says of itself: its state, its threads, and how far the restoring of its stores is. Whoever asks
 * for health and whoever shows meters reads it here, so that they cannot disagree.
 */
@NullMarked
package org.khabar.enrich.health;

import org.jspecify.annotations.NullMarked;
