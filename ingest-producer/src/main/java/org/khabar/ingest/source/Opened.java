package org.khabar.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.parse.Read;

/** An input that is open: gives one outcome when asked. */
interface Opened extends Closeable {
    /** The next outcome; null at the end. */
    @Nullable
    Read next() throws IOException;

    /** What is being read, with the line where there are several documents. */
    String where();

    @Override
    default void close() throws IOException {}
}
