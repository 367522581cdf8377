package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.link.EntityLinker;
import org.khabar.enrich.recognise.EntityRecogniser;

/**
 * How long the models that find names and the catalogue take to load in a JVM that has just begun, and how much heap they
 * hold afterwards. Run by hand:
 *
 * <pre>
 * mvn test -pl enrichment-stream -am -Dtest=EntityLoadBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip=true
 * </pre>
 */
class EntityLoadBenchmark {
    private static final long MEGABYTE = 1 << 20;
    private static final long MAX_HEAP = 300 * MEGABYTE;

    @Test
    @SuppressWarnings("SystemOut") // what the benchmark is for
    void shouldHoldLessThan300MegabytesOfHeap() {
        long before = heap();
        long begin = System.nanoTime();

        var catalog = EntityCatalog.load();
        long catalogRead = System.nanoTime();
        var recogniser = EntityRecogniser.load(catalog);
        long recogniserRead = System.nanoTime();
        var linker = new EntityLinker(catalog);
        long end = System.nanoTime();

        long held = heap() - before;
        System.out.printf(
                "catalogue %d ms, recogniser %d ms, linker %d ms, heap %d MB%n",
                millis(begin, catalogRead),
                millis(catalogRead, recogniserRead),
                millis(recogniserRead, end),
                held / MEGABYTE);
        assertThat(linker.link(recogniser.recognise("", "ar"), "ar")).isEqualTo(List.of());
        assertThat(held).isLessThan(MAX_HEAP);
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }

    /** Bytes in use after a collection. */
    private static long heap() {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
