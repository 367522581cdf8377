/**
 * From text to documents: fields are read, kept or refused, and every document gets its raw id. The outcome is a value
 * ({@link org.khabar.ingest.parse.Read}), never an exception. Opens no files.
 */
@NullMarked
package org.khabar.ingest.parse;

import org.jspecify.annotations.NullMarked;
