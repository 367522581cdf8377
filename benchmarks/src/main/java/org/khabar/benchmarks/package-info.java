/** How many articles a second single stages do on one thread. */
@NullMarked
package org.khabar.benchmarks;

import org.jspecify.annotations.NullMarked;
