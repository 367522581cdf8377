package org.khabar.ingest.source;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.khabar.ingest.parse.JsonDocumentParser;
import org.khabar.ingest.parse.Read;

/**
 * Reads documents from files, folders and standard input: text files of one document each, JSON and JSON lines, all of
 * these gzipped or not.
 */
public final class DocumentReader {
    private final Opener opener;

    /**
     * @param standardInput what {@value Inputs#STANDARD_INPUT} stands for: one JSON document a line; never closed
     * @param parser reads JSON documents
     */
    public DocumentReader(InputStream standardInput, JsonDocumentParser parser) {
        this.opener = new Opener(standardInput, parser);
    }

    /** A reader of what is to be published. */
    public DocumentReader(InputStream standardInput) {
        this(standardInput, JsonDocumentParser.forPublishing());
    }

    /**
     * The outcomes of all documents of all inputs, in order. Lazy: one file is open and one document in memory at a time,
     * also through {@link Stream#iterator()}. What cannot be read comes out as a rejection, and the next is read. To be
     * closed.
     *
     * @param inputs paths of files and folders, or {@value Inputs#STANDARD_INPUT}; one that is named twice is read twice
     * @param listener is told what was left out of folders
     * @throws NoSuchInputException if an input is not there; nothing has been read then
     */
    public Stream<Read> read(List<String> inputs, ReadListener listener) {
        Inputs.requireAll(inputs);
        var reads = new Reads(new InputWalk(inputs, listener), opener);
        return StreamSupport.stream(reads, false).onClose(reads::close);
    }
}
