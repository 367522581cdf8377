package org.khabar.ingest.watch;

import org.jspecify.annotations.Nullable;

/**
 * What became of a file. It is final once answers have been waited for. A delivery that neither is complete nor has failed was
 * given up: what it sent is sent again with the rest.
 */
public interface Delivery {
    /** Documents that were handed over so far. */
    long documents();

    /** Whether the whole file was read and each of its documents is on articles.raw or articles.rejected. */
    boolean isComplete();

    /** Why the file, or one of its documents, could not be sent; null if none failed. */
    @Nullable
    String failure();
}
