package org.khabar.enrich.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.metrics.MemorySize;
import org.khabar.enrich.revise.ExpirySweep;
import org.khabar.schema.RecurringLine;
import org.khabar.schema.SourceLines;
import org.khabar.schema.internal.PageLines;
import org.khabar.schema.internal.SourceMemory;

/**
 * Step that learns which lines recur in the articles of a source, and tells when others do than before. All that comes of one
 * source comes to one task.
 *
 * <p>It remembers a source for a retention after its last article, in stream time; the store shrinks by a sweep.
 */
public final class LearnLines implements ProcessorSupplier<String, PageLines, String, SourceLines> {
    /** How often the store is swept, in stream time. */
    private static final Duration SWEEP_INTERVAL = Duration.ofMinutes(1);

    /** Sources looked at in one sweep: a few milliseconds of work. */
    private static final int SWEEP_SIZE = 500;

    private final Duration retention;
    private final EnrichmentMetrics metrics;

    /**
     * @param retention how long a source is remembered after its last article
     * @param metrics told how much is remembered
     */
    public LearnLines(Duration retention, EnrichmentMetrics metrics) {
        this.retention = retention;
        this.metrics = metrics;
    }

    @Override
    public Processor<String, PageLines, String, SourceLines> get() {
        return new LearnProcessor();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return SourceMemories.builders();
    }

    private final class LearnProcessor extends ContextualProcessor<String, PageLines, String, SourceLines> {
        @SuppressWarnings("NullAway.Init") // Streams calls init() before process()
        private KeyValueStore<String, SourceMemory> memories;

        @SuppressWarnings("NullAway.Init") // the same
        private MemorySize size;

        @Override
        public void init(ProcessorContext<String, SourceLines> context) {
            super.init(context);
            memories = context.getStateStore(SourceMemories.STORE);
            size = metrics.memoryOpened(context.taskId().partition());
            countAll();
            var sweep = new ExpirySweep<>(memories, SWEEP_SIZE, SourceMemory::getLastSeenAt);
            context.schedule(
                    SWEEP_INTERVAL,
                    PunctuationType.STREAM_TIME,
                    now -> sweep.sweep(
                            Instant.ofEpochMilli(now).minus(retention),
                            (source, memory) -> forget(source, memory, now)));
        }

        private void countAll() {
            try (var all = memories.all()) {
                while (all.hasNext()) {
                    size.add(1, recurring(all.next().value).size());
                }
            }
        }

        @Override
        public void close() {
            size.close();
        }

        @Override
        public void process(Record<String, PageLines> input) {
            var now = Instant.ofEpochMilli(input.timestamp());
            var before = memories.get(input.key());
            var memory = LineMemory.of(before, now);
            long articles = memory.articlesEver();
            var told = memory.recurring();
            memory.learn(input.value());
            memories.put(input.key(), memory.record(latest(before, now)));
            var recurring = memory.recurring();
            boolean isRound = memory.articlesEver() > articles && memory.articlesEver() % LineMemory.ARTICLES == 0;
            size.add(before == null ? 1 : 0, recurring.size() - told.size());
            if (!linesOf(told).equals(linesOf(recurring)) || (isRound && !recurring.isEmpty())) {
                context().forward(input.withValue(lines(input.key(), memory, recurring, latest(before, now))));
            }
        }

        private void forget(String source, SourceMemory memory, long now) {
            var recurring = recurring(memory);
            size.add(-1, -recurring.size());
            if (!recurring.isEmpty()) {
                context().forward(tombstone(source, now));
            }
        }
    }

    private static Instant latest(@Nullable SourceMemory before, Instant now) {
        return before != null && before.getLastSeenAt().isAfter(now) ? before.getLastSeenAt() : now;
    }

    private static List<RecurringLine> recurring(SourceMemory memory) {
        return LineMemory.of(memory, memory.getSince()).recurring();
    }

    private static Set<Long> linesOf(List<RecurringLine> lines) {
        return lines.stream().map(RecurringLine::getLine).collect(Collectors.toSet());
    }

    @SuppressWarnings("NullAway") // a null value says that nothing recurs
    private static Record<String, SourceLines> tombstone(String source, long now) {
        return new Record<>(source, null, now);
    }

    @SuppressWarnings("NullAway") // the same
    private static SourceLines lines(String source, LineMemory memory, List<RecurringLine> recurring, Instant now) {
        return recurring.isEmpty() ? null : new SourceLines(source, memory.articles(), recurring, memory.since(), now);
    }
}
