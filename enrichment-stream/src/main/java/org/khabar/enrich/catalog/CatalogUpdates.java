package org.khabar.enrich.catalog;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntryFault;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings entries into use while articles are enriched. Whoever reads them hands them over and goes on; a thread of its own
 * decodes what has come, lays it over what ships and hands out the whole catalogue, which is then prepared for the search for
 * names on that thread too. Records that come in quick succession are brought into use together. Thread-safe.
 */
public final class CatalogUpdates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogUpdates.class);

    /** One record is in use at once for a person; the many of a script come together. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** So many times as long as the last catalogue took to prepare: at most a fifth of a core, however fast records come. */
    private static final int IDLE_SHARE = 4;

    private static final Duration REGISTRY_PAUSE = Duration.ofSeconds(2);
    private static final Duration KEEP_THREAD = Duration.ofSeconds(10);

    private final EntityCatalog shipped;
    private final ReadEntries read;
    private final Consumer<EntityCatalog> user;
    private final EnrichmentMetrics metrics;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, CatalogUpdates::daemon);

    /** What has come and is not looked at yet, the newest value of each key. Also guards the two fields below. */
    private final Map<String, Optional<byte[]>> pending = new LinkedHashMap<>();

    private boolean isScheduled;
    private long lastChangeMs;

    /** Guarded by the lock on this, as {@link #read} is. */
    private SortedMap<String, CatalogEntry> inUse = new TreeMap<>();

    private Map<String, EntryFault> refused = Map.of();

    /** On the clock of nanoTime; before it no other catalogue is prepared beside the work. */
    private volatile long restUntil = System.nanoTime();

    /**
     * @param shipped what entries are laid over
     * @param read keeps what was read
     * @param user is given the catalogue as it is now after each change, by one thread at a time
     * @param metrics are shown how many entries there are
     */
    CatalogUpdates(EntityCatalog shipped, ReadEntries read, Consumer<EntityCatalog> user, EnrichmentMetrics metrics) {
        this.shipped = shipped;
        this.read = read;
        this.user = user;
        this.metrics = metrics;
        thread.setKeepAliveTime(KEEP_THREAD.toMillis(), TimeUnit.MILLISECONDS);
        thread.allowCoreThreadTimeOut(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * A record has come; it is in use some moments later.
     *
     * @param value null where the entry was taken back
     * @param timeMs timestamp of the record
     */
    void arrived(String key, byte @Nullable [] value, long timeMs) {
        synchronized (pending) {
            // Of one that is too large no more is kept than shows it.
            pending.put(
                    key,
                    Optional.ofNullable(value)
                            .map(bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, EntryRules.MAX_BYTES + 1))));
            lastChangeMs = Math.max(lastChangeMs, timeMs);
        }
    }

    /** Lets all that has come be brought into use soon. */
    void useSoon() {
        schedule(PAUSE);
    }

    /**
     * Brings into use what has come, before it returns.
     *
     * @param patience how long a registry that does not answer is asked; what it is needed for is tried again later
     */
    void useNow(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!tryToUse() && System.nanoTime() + REGISTRY_PAUSE.toNanos() < deadline) {
            try {
                Thread.sleep(REGISTRY_PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (isWaiting()) {
            schedule(REGISTRY_PAUSE);
        }
    }

    private boolean isWaiting() {
        synchronized (pending) {
            return !pending.isEmpty();
        }
    }

    private void schedule(Duration delay) {
        synchronized (pending) {
            if (!isScheduled && !thread.isShutdown()) {
                isScheduled = true;
                long rest = Math.max(delay.toNanos(), restUntil - System.nanoTime());
                var unused = thread.schedule(this::run, rest, TimeUnit.NANOSECONDS);
            }
        }
    }

    private void run() {
        boolean isComplete = true;
        try {
            isComplete = tryToUse();
        } finally {
            synchronized (pending) {
                isScheduled = false;
            }
        }
        if (isWaiting()) {
            schedule(isComplete ? PAUSE : REGISTRY_PAUSE);
        }
    }

    private boolean tryToUse() {
        try {
            return use();
        } catch (RuntimeException | StackOverflowError e) {
            // Articles go on with the catalogue that was in use, until the next change; nobody else would see what is
            // thrown here.
            LOG.error("The catalogue could not be brought into use", e);
            return true;
        }
    }

    /** Brings into use what has come; false where some of it waits for the registry. */
    private synchronized boolean use() {
        int waiting = readPending();
        var usable = read.usable();
        try {
            if (!usable.equals(inUse)) {
                bringIntoUse(usable);
            }
        } finally {
            show(waiting);
        }
        return waiting == 0;
    }

    private void bringIntoUse(SortedMap<String, CatalogEntry> usable) {
        long start = System.nanoTime();
        var overlay = CatalogOverlay.of(shipped, usable);
        user.accept(overlay.catalog());
        inUse = usable;
        refused = overlay.refused();
        long end = System.nanoTime();
        restUntil = end + IDLE_SHARE * (end - start);
        LOG.info(
                "The catalogue has {} entries of operators, in use after {} ms",
                used(),
                TimeUnit.NANOSECONDS.toMillis(end - start));
    }

    /** How many could not be read; as soon as the registry does not answer once, it is not asked for the rest. */
    private int readPending() {
        var waiting = new LinkedHashMap<String, Optional<byte[]>>();
        take().forEach((key, value) -> {
            if (!waiting.isEmpty() || !read.take(key, value.orElse(null))) {
                waiting.put(key, value);
            }
        });
        synchronized (pending) {
            waiting.forEach(pending::putIfAbsent); // what has come meanwhile is newer
        }
        return waiting.size();
    }

    private Map<String, Optional<byte[]>> take() {
        synchronized (pending) {
            var taken = new LinkedHashMap<>(pending);
            pending.clear();
            return taken;
        }
    }

    private int used() {
        return inUse.size() - refused.size();
    }

    private void show(int waiting) {
        Map<EntryFault, Integer> skipped = new EnumMap<>(EntryFault.class);
        skipped.putAll(read.faults());
        skipped.put(EntryFault.NO_REGISTRY, waiting);
        refused.values().forEach(fault -> skipped.merge(fault, 1, Integer::sum));
        synchronized (pending) {
            metrics.catalogChanged(used(), skipped, lastChangeMs);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "catalogue");
        thread.setDaemon(true);
        return thread;
    }

    /** Brings nothing into use any more. */
    @Override
    public void close() {
        synchronized (pending) { // so that nothing is scheduled after it
            thread.shutdownNow();
        }
    }
}
