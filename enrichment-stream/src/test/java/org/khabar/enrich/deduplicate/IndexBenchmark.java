package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.fingerprint.Fingerprinter;
import org.khabar.schema.Copies;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.IndexedArticle;
import org.khabar.schema.serde.InternalSerde;

/**
 * How many articles one shard judges in a second of one core, with none held and with many, over its real store but without
 * a changelog: alone, and from the text on, with the fingerprint that each article is judged by; how many bytes an article
 * takes; and how long the index takes to be built from its store. Run by hand:
 *
 * <pre>
 * mvn test -pl schemas,enrichment-stream -Dtest=IndexBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip=true \
 *     -Dindex.articles=1000000 -DargLine="-Xmx8g -XX:+UseParallelGC"
 * </pre>
 *
 * <p>Rates are by processor time of the thread, so that other programs on the machine matter less, and the medians of rounds
 * that alternate between none and all held, for what else the machine does changes.
 */
class IndexBenchmark {
    private static final int ARTICLES = Integer.getInteger("index.articles", 20_000);
    private static final int MEASURED = Math.min(40_000, ARTICLES);
    private static final int BATCH = 10_000;
    private static final int ROUNDS = 7;

    @TempDir
    Path stateDir;

    private final InventedWire wire = new InventedWire(1);
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final List<StateStore> opened = new ArrayList<>();

    @Test
    void measure() throws IOException {
        warmUp();
        long heapBefore = usedHeap();
        var shard = open("full");
        var stores = opened.subList(opened.size() - 2, opened.size()).toArray(StateStore[]::new);
        fill(shard, ARTICLES);
        long heap = usedHeap() - heapBefore;
        print("memory", "%,d bytes an article, of which %,d for the keys", heap / ARTICLES, keys(shard));
        compare("decisions", shard, MEASURED, IndexBenchmark::judge);
        compare("from text to decision", shard, BATCH, this::fingerprintAndJudge);
        assertThat(shard.index().size()).isGreaterThan(ARTICLES * 9 / 10);
        print("articles held", "%,d", shard.index().size());
        print(
                "store on disk",
                "%,d bytes an article",
                sizeOf("full") / shard.index().size());
        restore(stores);
    }

    private void compare(String what, ShardIndex shard, int articles, BiConsumer<ShardIndex, Candidate> work) {
        var withNone = new double[ROUNDS];
        var withAll = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            withNone[round] = rate(open(what + round), articles, work);
            withAll[round] = rate(shard, articles, work);
        }
        print(what + ", none held", "%,.0f a second", median(withNone));
        print(what + ", all held", "%,.0f a second, %.2f of that", median(withAll), median(withAll) / median(withNone));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
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
            wire.articles(BATCH).forEach(article -> judge(shard, article));
        }
    }

    /** Articles a second of processor time. */
    private double rate(ShardIndex shard, int articles, BiConsumer<ShardIndex, Candidate> work) {
        long nanos = 0;
        for (int done = 0; done < articles; done += BATCH) {
            var batch = wire.articles(BATCH);
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (var article : batch) {
                work.accept(shard, article);
            }
            nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }
        return articles / (nanos / 1e9);
    }

    private void fingerprintAndJudge(ShardIndex shard, Candidate article) {
        article.setFingerprint(fingerprinter.fingerprint(article.getBody()).orElseThrow());
        judge(shard, article);
    }

    private static void judge(ShardIndex shard, Candidate article) {
        shard.remember(article, shard.judge(article, article.getFingerprint()));
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
                new Entries((KeyValueStore<Long, IndexedArticle>) articles),
                new CopyCounts((KeyValueStore<String, Copies>) copies));
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
        var size = new SizeOfFiles();
        Files.walkFileTree(stateDir.resolve(folder), size);
        return size.bytes;
    }

    private static final class SizeOfFiles extends SimpleFileVisitor<Path> {
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }

        // The store deletes what it has compacted whenever it likes.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static void print(String what, String format, Object... values) {
        System.out.printf(Locale.ROOT, "%-36s %s%n", what, String.format(Locale.ROOT, format, values));
    }
}
