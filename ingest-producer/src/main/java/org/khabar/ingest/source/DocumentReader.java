package org.khabar.ingest.source;

import java.io.InputStream;
import java.nio.file.Path;
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
    /** The endings of the names of files that are read, for people to read. */
    public static final String ENDINGS = FileKind.ENDINGS;

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

    /** Whether a file's name has an ending of those that are read. */
    public static boolean reads(Path file) {
        return FileKind.of(PathNames.last(file)).isPresent();
    }

    /**
     * The outcomes of all documents of one file of a folder, with the names and ids that they have when the whole folder is
     * read. Lazy, and to be closed.
     *
     * @param folder how the folder is named, for people
     * @param path path of the file below the folder, with {@code /} between its parts
     * @throws IllegalArgumentException if the file's name has none of the endings that are read
     */
    public Stream<Read> readFile(String folder, String path, Path file) {
        var kind = FileKind.of(PathNames.last(file))
                .orElseThrow(() -> new IllegalArgumentException(path + " has none of the endings " + ENDINGS));
        var found = new Found.DocumentFile(file, folder + "/" + path, path, kind);
        var reads = new Reads(List.<Found>of(found).iterator(), opener);
        return StreamSupport.stream(reads, false).onClose(reads::close);
    }
}
