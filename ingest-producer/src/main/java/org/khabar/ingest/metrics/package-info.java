/**
 * What ingestion counts and its producer measures: with the commands, which make the registry, all that knows the meter library.
 */
@NullMarked
package org.khabar.ingest.metrics;

import org.jspecify.annotations.NullMarked;
