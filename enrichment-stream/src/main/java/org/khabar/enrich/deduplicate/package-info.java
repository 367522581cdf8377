/**
 * *Deduplicate*: whether an article is news or a copy. Fingerprinted articles come in, in the order of their shard, which
 * is the order of truth; originals and duplicates go out. How texts are made comparable is the fingerprint's business.
 */
@NullMarked
package org.khabar.enrich.deduplicate;

import org.jspecify.annotations.NullMarked;
