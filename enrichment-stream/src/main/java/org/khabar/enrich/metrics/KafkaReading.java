package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of Kafka's numbers as it was read.
 *
 * @param name Kafka's name, which tells client, task and thread
 * @param tags those that are shown
 * @param value 0 where there was nothing to measure
 */
record KafkaReading(MetricName name, Tags tags, double value) {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaReading.class);
    private static final String STORE_KEY = "state-id";

    /** The reading, if the number is one that a meter shows. */
    static Optional<KafkaReading> of(KafkaMeter meter, Metric metric) {
        var name = metric.metricName();
        // Beside the number of a client there may be one of the same name for each topic and partition.
        if (!meter.fits(name) || name.tags().containsKey("topic")) {
            return Optional.empty();
        }
        return Optional.of(new KafkaReading(name, tags(meter.scope(), name.tags()), value(metric)));
    }

    private static Tags tags(KafkaMeter.Scope scope, Map<String, String> tags) {
        return switch (scope) {
            case PROCESS -> Tags.empty();
            case CLIENT -> Tags.of("client", client(tags.get("client-id")));
            case THREAD -> Tags.of("thread", number(tags.get("thread-id")));
            case STORE -> Tags.of("store", store(tags));
        };
    }

    private static String client(@Nullable String id) {
        return id != null && id.endsWith("-restore-consumer") ? "restore" : "main";
    }

    private static String number(@Nullable String thread) {
        return thread == null ? "" : thread.substring(thread.lastIndexOf('-') + 1);
    }

    private static String store(Map<String, String> tags) {
        return tags.entrySet().stream()
                .filter(tag -> tag.getKey().endsWith(STORE_KEY))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static double value(Metric metric) {
        try {
            return metric.metricValue() instanceof Number number && Double.isFinite(number.doubleValue())
                    ? number.doubleValue()
                    : 0;
        } catch (RuntimeException e) {
            // A store that is being closed does not tell its size any more.
            LOG.debug("{} cannot be read", metric.metricName(), e);
            return 0;
        }
    }
}
