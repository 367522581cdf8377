/** What a document is called where there is neither id nor URL: by a hash of its text. Text in, text out. */
@NullMarked
package org.khabar.ingest.identity;

import org.jspecify.annotations.NullMarked;
