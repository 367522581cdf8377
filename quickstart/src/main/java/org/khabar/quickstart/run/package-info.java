/**
 * The batch: feeds inputs to a stack of its own, waits until every document is accounted for, and writes what came of them
 * as files.
 */
@NullMarked
package org.khabar.quickstart.run;

import org.jspecify.annotations.NullMarked;
