/**
 * The real programs as processes on a real cluster of three brokers, while things are killed, held, emptied and added. What
 * must come out: every document published has its outcomes, each once.
 */
@NullMarked
package org.khabar.quickstart.chaos;

import org.jspecify.annotations.NullMarked;
