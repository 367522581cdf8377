package org.khabar.service.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Prometheus' names, with the unit once in those of ours: {@code khabar.documents.read} in documents is
 * {@code khabar_documents_read_total}, not {@code khabar_documents_read_documents_total}. Those of libraries stay what
 * dashboards for them expect.
 */
final class KhabarNaming extends PrometheusNamingConvention {
    private static final String OURS = "khabar.";

    @Override
    public String name(String name, Meter.Type type, @Nullable String baseUnit) {
        boolean saysUnit =
                name.startsWith(OURS) && Arrays.asList(name.split("\\.", -1)).contains(baseUnit);
        return super.name(name, type, saysUnit ? null : baseUnit);
    }
}
