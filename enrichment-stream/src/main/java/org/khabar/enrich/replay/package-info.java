/**
 * The operator's side of dead letters: finds them, shows them, and sends their original bytes to articles.raw again, each
 * letter at most once. What makes dead letters is in {@code org.khabar.enrich.deadletter}.
 */
@NullMarked
package org.khabar.enrich.replay;

import org.jspecify.annotations.NullMarked;
