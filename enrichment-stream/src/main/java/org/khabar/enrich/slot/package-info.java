/** How several instances share one volume: each holds a slot of it, and the slot is its name in the group. No Kafka here. */
@NullMarked
package org.khabar.enrich.slot;

import org.jspecify.annotations.NullMarked;
