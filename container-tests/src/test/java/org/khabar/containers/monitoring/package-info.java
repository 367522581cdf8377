/**
 * The files under {@code monitoring/}: rules, alerts and dashboards are parsed as Prometheus and Grafana parse them, held against
 * the pages that explain them, and asked of a real Prometheus that watches real programs.
 */
@NullMarked
package org.khabar.containers.monitoring;

import org.jspecify.annotations.NullMarked;
