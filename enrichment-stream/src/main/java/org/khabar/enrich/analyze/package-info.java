/**
 * The stages without a stream around them: one document in, its articles out, nothing remembered. What it says of an
 * article is what the stream would say of an original.
 */
@NullMarked
package org.khabar.enrich.analyze;

import org.jspecify.annotations.NullMarked;
