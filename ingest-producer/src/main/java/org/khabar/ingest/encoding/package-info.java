/**
 * From bytes to text: the encoding is told from the bytes alone, decoding is strict, and what is no text in any encoding
 * that Khabar knows is refused. Knows nothing of documents, files or JSON.
 */
@NullMarked
package org.khabar.ingest.encoding;

import org.jspecify.annotations.NullMarked;
