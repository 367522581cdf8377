/**
 * Which copy of the deduplication index an article belongs to: languages that are easily taken for each other share a
 * shard, so that near copies meet whichever of them they were taken for. One task owns each shard.
 */
@NullMarked
package org.khabar.enrich.shard;

import org.jspecify.annotations.NullMarked;
