/**
 * Runs single stages over gold files and says how good they are: in, files with the right answers beside the texts; out, tables
 * for people. No broker, and nothing is learned from what is read.
 */
@NullMarked
package org.khabar.quickstart.evaluate;

import org.jspecify.annotations.NullMarked;
