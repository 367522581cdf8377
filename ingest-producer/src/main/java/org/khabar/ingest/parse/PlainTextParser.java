package org.khabar.ingest.parse;

import org.khabar.ingest.encoding.CleanText;

/** Makes a document of a file that is nothing but its text. Empty text is a document too: the stream judges it. */
public final class PlainTextParser {
    private PlainTextParser() {}

    /** The document, its text {@linkplain CleanText cleaned}, or a refusal if it is too large. */
    public static Read parse(String text, Place place) {
        return DocumentAssembler.bounded(new Fields(), CleanText.of(text), place);
    }
}
