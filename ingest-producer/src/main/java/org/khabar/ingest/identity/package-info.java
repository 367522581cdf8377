/**
 * What a document is called: canonical URLs, and hashes of texts where there is neither id nor URL. Text in, text out;
 * fetches nothing.
 */
@NullMarked
package org.khabar.ingest.identity;

import org.jspecify.annotations.NullMarked;
