package org.khabar.ingest.parse;

import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;

/** What became of one document of an input: it was read, or it was refused and says why. */
public sealed interface Read {
    /** A document for articles.raw. */
    record Document(RawDocument document) implements Read {}

    /** A refusal for articles.rejected. */
    record Rejected(Rejection rejection) implements Read {}
}
