package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Prometheus' names, with the unit once: {@code khabar.documents.read} in documents is {@code khabar_documents_read_total},
 * not {@code khabar_documents_read_documents_total}.
 */
final class KhabarNaming extends PrometheusNamingConvention {
    @Override
    public String name(String name, Meter.Type type, @Nullable String baseUnit) {
        boolean saysUnit = Arrays.asList(name.split("\\.", -1)).contains(baseUnit);
        return super.name(name, type, saysUnit ? null : baseUnit);
    }
}
