/**
 * From inputs to outcomes: finds the files, opens them, cuts them into documents, one after the other and never a whole
 * file in memory, and hands each to the parser. What cannot be opened or read comes out as a rejection.
 */
@NullMarked
package org.khabar.ingest.source;

import org.jspecify.annotations.NullMarked;
