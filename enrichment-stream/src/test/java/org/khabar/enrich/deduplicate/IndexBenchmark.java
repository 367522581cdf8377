package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.schema.Copies;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.IndexedArticle;
import org.khabar.schema.serde.InternalSerde;

/**
 * How many articles one shard judges in a second of one core, with none held and with many, over its real store but without
 * a changelog; how many bytes an article takes; and how long the index takes to be built from its store. Run by hand:
 *
 * <pre>
 * mvn test -pl schemas,enrichment-stream -Dtest=IndexBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip=true \
 *     -Dindex.articles=1000000 -DargLine="-Xmx8g -XX:+UseParallelGC"
 * </pre>
 *
 * <p>Rates are by processor time of the thread, so that other programs on the machine matter less.
 */
class IndexBenchmark {
    private static final int ARTICLES = Integer.getInteger("index.articles", 20_000);
    private static final int MEASURED = Math.min(40_000, ARTICLES);
    private static final int BATCH = 10_000;
    private static final int ROUNDS = 3;

    @TempDir
    Path stateDir;

    private final InventedWire wire = new InventedWire(1);
    private final List<StateStore> opened = new ArrayList<>();

    @Test
    void measure() throws IOException {
        warmUp();
        long heapBefore = usedHeap();
        var shard = open("full");
        var stores = opened.subList(opened.size() - 2, opened.size()).toArray(StateStore[]::new);
        fill(shard, ARTICLES);
        long heap = usedHeap() - heapBefore;
        // One after the other and again, for what else the machine does changes.
        double empty = 0;
        double full = 0;
        for (int round = 0; round < ROUNDS; round++) {
            empty = Math.max(empty, rate(open("empty-" + round), MEASURED));
            full = Math.max(full, rate(shard, MEASURED));
        }
        assertThat(shard.index().size()).isGreaterThan(ARTICLES * 9 / 10);
        print("articles held", "%,d", shard.index().size());
        print("decisions with none held", "%,.0f a second", empty);
        print("decisions with all held", "%,.0f a second, %.2f of that", full, full / empty);
        print("memory", "%,d bytes an article, of which %,d for the keys", heap / ARTICLES, keys(shard));
        print(
                "store on disk",
                "%,d bytes an article",
                sizeOf("full") / shard.index().size());
        restore(stores);
    }

    private void warmUp() {
        fill(open("warm-up"), Math.max(MEASURED, 60_000));
    }

    private static void restore(StateStore... stores) {
        long start = System.nanoTime();
        var restored = shard(stores[0], stores[1]);
        print("index built from its store", "%.1f s", (System.nanoTime() - start) / 1e9);
        assertThat(restored.index().size()).isPositive();
    }

    private void fill(ShardIndex shard, int articles) {
        for (int done = 0; done < articles; done += BATCH) {
            judge(shard, wire.articles(BATCH));
        }
    }

    /** Decisions a second of processor time. */
    private double rate(ShardIndex shard, int articles) {
        long nanos = 0;
        for (int done = 0; done < articles; done += BATCH) {
            var batch = wire.articles(BATCH);
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            judge(shard, batch);
            nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }
        return articles / (nanos / 1e9);
    }

    private static void judge(ShardIndex shard, List<Candidate> articles) {
        for (var article : articles) {
            shard.remember(article, shard.judge(article, article.getFingerprint()));
        }
    }

    private ShardIndex open(String name) {
        var folder = stateDir.resolve(name);
        var config = new EnrichmentConfig(Map.of(EnrichmentConfig.STATE_DIR_CONFIG, folder.toString()));
        var context = new MockProcessorContext<>(config.streamsProperties(), new TaskId(0, 0), folder.toFile());
        var articles = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(IndexStores.ARTICLES),
                        Serdes.Long(),
                        InternalSerde.of(IndexedArticle.class))
                .withLoggingDisabled()
                .build();
        var copies = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(IndexStores.COPIES),
                        Serdes.String(),
                        InternalSerde.of(Copies.class))
                .withLoggingDisabled()
                .build();
        articles.init(context.getStateStoreContext(), articles);
        copies.init(context.getStateStoreContext(), copies);
        opened.add(articles);
        opened.add(copies);
        return shard(articles, copies);
    }

    @SuppressWarnings("unchecked") // of these types they were opened
    private static ShardIndex shard(StateStore articles, StateStore copies) {
        return new ShardIndex(
                (KeyValueStore<Long, IndexedArticle>) articles, new CopyCounts((KeyValueStore<String, Copies>) copies));
    }

    private static long keys(ShardIndex shard) {
        return shard.index().bytesOfBuckets() / shard.index().size();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private long sizeOf(String folder) throws IOException {
        opened.forEach(store -> store.commit(Map.of()));
        try (var files = Files.walk(stateDir.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void print(String what, String format, Object... values) {
        System.out.printf(Locale.ROOT, "%-28s %s%n", what, String.format(Locale.ROOT, format, values));
    }
}
