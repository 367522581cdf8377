/**
 * A folder that is watched: which files are there, which of them are finished, which have been taken already, and when the
 * others are tried again. What a file holds and where it goes is not known here: {@link org.khabar.ingest.watch.FileSender}.
 */
@NullMarked
package org.khabar.ingest.watch;

import org.jspecify.annotations.NullMarked;
