/**
 * What every program shows of its JVM and process, and how meters are named for Prometheus.
 */
@NullMarked
package org.khabar.service.metrics;

import org.jspecify.annotations.NullMarked;
