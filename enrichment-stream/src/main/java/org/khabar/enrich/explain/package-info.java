/**
 * The whole story of one document, from what lies on the topics: where it came from, how it was cut, which language, a
 * copy of what, which entities, and what became of each of its versions. Nothing here writes to Kafka.
 */
@NullMarked
package org.khabar.enrich.explain;

import org.jspecify.annotations.NullMarked;
