package org.khabar.ingest.source;

/** Is told of what the reader does that is no outcome of a document. */
public interface ReadListener {
    /** A listener that ignores everything. */
    ReadListener NONE = (input, why) -> {};

    /**
     * Something in a folder was left out.
     *
     * @param input the folder as it was given and the path within it
     * @param why in words
     */
    void skipped(String input, String why);
}
