/**
 * The settings of ingestion: the only reader of files, environment and command line values for them.
 */
@NullMarked
package org.khabar.ingest.config;

import org.jspecify.annotations.NullMarked;
