package org.khabar.ingest.source;

import java.util.List;
import org.khabar.ingest.parse.Read;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;

/** What was read, told apart. */
final class Outcomes {
    private Outcomes() {}

    static List<RawDocument> documentsOf(List<Read> reads) {
        return reads.stream()
                .filter(Read.Document.class::isInstance)
                .map(read -> ((Read.Document) read).document())
                .toList();
    }

    static List<Rejection> rejectionsOf(List<Read> reads) {
        return reads.stream()
                .filter(Read.Rejected.class::isInstance)
                .map(read -> ((Read.Rejected) read).rejection())
                .toList();
    }
}
