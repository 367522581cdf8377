/**
 * How fast the pipeline is, next to a pass-through that moves the same articles through the same broker with the same
 * serdes, hops and guarantees and does nothing to them: the ratio of the two says what the stages cost, whatever the machine.
 */
@NullMarked
package org.khabar.quickstart.benchmark;

import org.jspecify.annotations.NullMarked;
