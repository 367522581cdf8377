package org.khabar.ingest.source;

import java.util.Locale;
import java.util.Optional;

/**
 * What a file holds, told by the ending of its name.
 *
 * @param content what is in it
 * @param isCompressed whether it is gzipped
 */
record FileKind(Content content, boolean isCompressed) {
    /** The endings, for people to read. */
    static final String ENDINGS = ".txt, .html, .htm, .json, .jsonl or .ndjson, each with or without .gz";

    /** How documents lie in a file. */
    enum Content {
        /** The file is the text of one document. */
        TEXT,
        /** The file is a page of HTML, the text of one document. */
        HTML,
        /** JSON documents one after the other, or in an array. */
        JSON_VALUES,
        /** A JSON document a line. */
        JSON_LINES
    }

    /** The kind of a file; empty when its name has none of the endings. */
    static Optional<FileKind> of(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        var isCompressed = name.endsWith(".gz");
        var plain = isCompressed ? name.substring(0, name.length() - ".gz".length()) : name;
        return content(plain).map(content -> new FileKind(content, isCompressed));
    }

    private static Optional<Content> content(String name) {
        if (name.endsWith(".txt")) {
            return Optional.of(Content.TEXT);
        }
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return Optional.of(Content.HTML);
        }
        if (name.endsWith(".json")) {
            return Optional.of(Content.JSON_VALUES);
        }
        return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? Optional.of(Content.JSON_LINES) : Optional.empty();
    }
}
