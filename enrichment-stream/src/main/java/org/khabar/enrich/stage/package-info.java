/**
 * How a stage is run: timed, and guarded so that its failure costs a field or a document, never the stream. The stages
 * themselves are packages of their own and know nothing of this one but the guard.
 */
@NullMarked
package org.khabar.enrich.stage;

import org.jspecify.annotations.NullMarked;
