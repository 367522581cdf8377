package org.khabar.enrich.metrics;

import static org.khabar.enrich.metrics.KafkaMeter.Kind.COUNT;
import static org.khabar.enrich.metrics.KafkaMeter.Kind.MAX;
import static org.khabar.enrich.metrics.KafkaMeter.Kind.SUM;
import static org.khabar.enrich.metrics.KafkaMeter.Scope.CLIENT;
import static org.khabar.enrich.metrics.KafkaMeter.Scope.PROCESS;
import static org.khabar.enrich.metrics.KafkaMeter.Scope.STORE;
import static org.khabar.enrich.metrics.KafkaMeter.Scope.THREAD;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.MetricName;

/**
 * A number of Kafka's clients or of Kafka Streams that is shown, and how those of several clients, tasks or threads become one.
 *
 * @param group Kafka's group
 * @param name Kafka's name
 * @param scope what the number is told apart by
 * @param kind how numbers are put together
 */
record KafkaMeter(String group, String name, Scope scope, Kind kind) {
    private static final String GROUP_SUFFIX = "-metrics";

    /** What a number is told apart by: small sets that do not grow with partitions. */
    enum Scope {
        /** Nothing. */
        PROCESS,
        /** Main consumers, which read the input, and restore consumers, which read changelogs. */
        CLIENT,
        /** Stream threads. */
        THREAD,
        /** State stores by name, those of all tasks together. */
        STORE
    }

    /** How numbers are put together. */
    enum Kind {
        /** Sum of what each has grown by, so that it never falls when a client or task is gone. */
        COUNT,
        /** Sum now. */
        SUM,
        /** The largest now. */
        MAX
    }

    /** All that are shown. */
    static final List<KafkaMeter> ALL = Stream.of(
                    of(
                            "consumer-fetch-manager-metrics",
                            CLIENT,
                            COUNT,
                            "records-consumed-total",
                            "bytes-consumed-total"),
                    of("consumer-fetch-manager-metrics", CLIENT, MAX, "fetch-latency-avg", "fetch-latency-max"),
                    of("consumer-fetch-manager-metrics", CLIENT, MAX, "fetch-throttle-time-max"),
                    of("consumer-coordinator-metrics", PROCESS, COUNT, "rebalance-total", "failed-rebalance-total"),
                    of("consumer-coordinator-metrics", PROCESS, MAX, "rebalance-latency-max"),
                    of("consumer-coordinator-metrics", PROCESS, MAX, "last-heartbeat-seconds-ago"),
                    of("consumer-coordinator-metrics", PROCESS, SUM, "assigned-partitions"),
                    of("consumer-metrics", CLIENT, SUM, "connection-count"),
                    of("consumer-metrics", CLIENT, COUNT, "failed-authentication-total"),
                    of("consumer-metrics", CLIENT, MAX, "last-poll-seconds-ago", "time-between-poll-max"),
                    of("producer-metrics", PROCESS, COUNT, "record-send-total", "record-error-total"),
                    of("producer-metrics", PROCESS, COUNT, "record-retry-total", "outgoing-byte-total"),
                    of("producer-metrics", PROCESS, COUNT, "bufferpool-wait-time-ns-total"),
                    of("producer-metrics", PROCESS, COUNT, "failed-authentication-total"),
                    of("producer-metrics", PROCESS, MAX, "request-latency-avg", "request-latency-max"),
                    of("producer-metrics", PROCESS, MAX, "produce-throttle-time-max", "record-size-max"),
                    of("producer-metrics", PROCESS, SUM, "connection-count"),
                    of("stream-metrics", PROCESS, COUNT, "failed-stream-threads"),
                    of("stream-thread-metrics", THREAD, COUNT, "process-total", "commit-total", "punctuate-total"),
                    of("stream-thread-metrics", THREAD, COUNT, "task-closed-total"),
                    of("stream-thread-metrics", THREAD, COUNT, "blocked-time-ns-total"),
                    of("stream-thread-metrics", THREAD, MAX, "process-ratio", "poll-ratio", "commit-ratio"),
                    of("stream-thread-metrics", THREAD, MAX, "punctuate-ratio", "poll-latency-max"),
                    of("stream-thread-metrics", THREAD, MAX, "process-latency-max", "commit-latency-max"),
                    of("stream-thread-metrics", THREAD, MAX, "punctuate-latency-max"),
                    of("stream-task-metrics", PROCESS, COUNT, "dropped-records-total"),
                    of("stream-state-updater-metrics", PROCESS, SUM, "active-restoring-tasks"),
                    of("stream-state-updater-metrics", PROCESS, SUM, "standby-updating-tasks"),
                    of("stream-state-metrics", STORE, SUM, "estimate-num-keys", "total-sst-files-size"),
                    of("stream-state-metrics", STORE, SUM, "size-all-mem-tables", "estimate-table-readers-mem"),
                    of("stream-state-metrics", STORE, SUM, "estimate-pending-compaction-bytes"),
                    of("stream-state-metrics", STORE, SUM, "num-running-compactions", "num-running-flushes"),
                    of("stream-state-metrics", STORE, SUM, "compaction-pending", "background-errors"),
                    // All stores have one cache, and each tells of the whole of it.
                    of("stream-state-metrics", PROCESS, MAX, "block-cache-usage", "block-cache-pinned-usage"),
                    of("stream-state-metrics", PROCESS, MAX, "block-cache-capacity"))
            .flatMap(List::stream)
            .toList();

    private static List<KafkaMeter> of(String group, Scope scope, Kind kind, String... names) {
        return Stream.of(names)
                .map(name -> new KafkaMeter(group, name, scope, kind))
                .toList();
    }

    /** Name of the meter: as the binder of Micrometer would name it, which dashboards for Kafka know. */
    String meter() {
        var area = group.substring(0, group.length() - GROUP_SUFFIX.length());
        return "kafka." + area.replace('-', '.') + "." + name.replace('-', '.');
    }

    /** Whether a number is one of these. */
    boolean fits(MetricName metric) {
        return metric.group().equals(group) && metric.name().equals(name);
    }
}
