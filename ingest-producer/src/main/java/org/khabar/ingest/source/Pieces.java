package org.khabar.ingest.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts an input into pieces, one when asked. */
interface Pieces {
    /** The next piece; null at the end. */
    @Nullable
    Piece next() throws IOException;

    /** Line that is being read, from 1. */
    int line();
}
