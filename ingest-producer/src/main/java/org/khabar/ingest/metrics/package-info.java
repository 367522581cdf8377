/**
 * What ingestion counts: the one package that knows the meter library.
 */
@NullMarked
package org.khabar.ingest.metrics;

import org.jspecify.annotations.NullMarked;
