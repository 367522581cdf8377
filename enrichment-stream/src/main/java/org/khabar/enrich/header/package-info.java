/**
 * The headers of what the stream writes: each record says what it is and where it came from.
 */
@NullMarked
package org.khabar.enrich.header;

import org.jspecify.annotations.NullMarked;
