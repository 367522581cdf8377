package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.stage.StageGuard;

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

        var stages = EntityStages.load(new StageGuard(new StreamUnderTest.Unheard()), Optional.empty());
        long end = System.nanoTime();

        long held = heap() - before;
        System.out.printf("%d ms, heap %d MB%n", (end - begin) / 1_000_000, held / MEGABYTE);
        assertThat(stages.shipped().entities()).isNotEmpty();
        assertThat(held).isLessThan(MAX_HEAP);
    }

    /** Bytes in use after a collection. */
    private static long heap() {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
