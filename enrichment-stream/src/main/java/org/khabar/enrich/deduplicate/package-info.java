/**
 * *Deduplicate*: whether an article is news or a copy. Fingerprinted articles come in, in the order of their shard, which
 * is the order of truth; originals and duplicates go out. How texts are made comparable is the fingerprint's business.
 *
 * <p>{@code Deduplicate} is the step, {@code ShardIndex} the state of a shard: its stores, and over them the
 * {@code ArticleIndex} that finds candidates in memory. {@code DuplicateJudge} decides by {@code CopyRules}.
 */
@NullMarked
package org.khabar.enrich.deduplicate;

import org.jspecify.annotations.NullMarked;
