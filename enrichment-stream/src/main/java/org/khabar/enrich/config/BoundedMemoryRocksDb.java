package org.khabar.enrich.config;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.IndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Makes all state stores of the process share one cache, which write buffers, index and filter blocks are charged to as
 * well: by default each store has its own, and their number, which follows the partitions, bounds nothing.
 *
 * <p>Streams creates one instance of this class per store, so what they share has to be static.
 */
public final class BoundedMemoryRocksDb implements RocksDBConfigSetter {
    /** Setting that hands the size over, in bytes. */
    static final String MEMORY_BYTES = "khabar.state.memory.bytes";

    /** Share of the memory for write buffers; the rest caches what is read. */
    private static final double WRITE_BUFFER_SHARE = 0.5;

    /** Share of the cache that index and filter blocks have to themselves. */
    private static final double HIGH_PRIORITY_SHARE = 0.1;

    private static @Nullable SharedMemory shared;

    private record SharedMemory(Cache cache, WriteBufferManager writeBuffers) {}

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var memory = sharedMemory(memoryBytes(configs));
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        // Else a file's index and its filter are a block each, and one of megabytes may be read and thrown out for one
        // look-up.
        table.setIndexType(IndexType.kTwoLevelIndexSearch);
        table.setPartitionFilters(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setWriteBufferManager(memory.writeBuffers());
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache and the buffers belong to the process, not to a store.
    }

    private static long memoryBytes(Map<String, Object> configs) {
        if (configs.get(MEMORY_BYTES) instanceof Long bytes) {
            return bytes;
        }
        throw new ConfigException(MEMORY_BYTES, configs.get(MEMORY_BYTES), "must be set");
    }

    private static synchronized SharedMemory sharedMemory(long bytes) {
        if (shared == null) {
            RocksDB.loadLibrary();
            var cache = new LRUCache(bytes, -1, false, HIGH_PRIORITY_SHARE);
            shared = new SharedMemory(cache, new WriteBufferManager((long) (bytes * WRITE_BUFFER_SHARE), cache));
        }
        return shared;
    }
}
