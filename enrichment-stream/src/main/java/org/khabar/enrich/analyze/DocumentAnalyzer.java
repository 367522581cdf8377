package org.khabar.enrich.analyze;

import java.util.List;
import org.khabar.enrich.Stages;
import org.khabar.enrich.document.Arrival;
import org.khabar.enrich.document.CutDocument;
import org.khabar.enrich.document.Endings;
import org.khabar.enrich.document.OriginalRecord;
import org.khabar.enrich.document.Progress;
import org.khabar.enrich.document.Revision;
import org.khabar.schema.Origin;
import org.khabar.schema.RawDocument;
import org.khabar.schema.serde.TrustedRecords;

/** Sends single documents through the stages. Thread-safe. */
public final class DocumentAnalyzer {
    private final Stages stages;

    /**
     * @param stages the stages
     */
    public DocumentAnalyzer(Stages stages) {
        TrustedRecords.trust(); // there is no serde here that would
        this.stages = stages;
    }

    /**
     * Analyses a document as the first version of its raw id.
     *
     * @param document the document
     * @param origin what is to be written for its coordinates
     */
    public Analysis analyze(RawDocument document, Origin origin) {
        var arrival = new Arrival(new OriginalRecord(origin, null, null), document.getId(), document);
        Progress<CutDocument> cut = stages.separate().apply(Revision.first(arrival, document));
        if (cut instanceof Progress.Going<CutDocument> going) {
            return finish(going.value());
        }
        return new Analysis(List.of(), cut.ended());
    }

    private Analysis finish(CutDocument document) {
        var rejection = document.rejection();
        if (rejection != null) {
            return new Analysis(List.of(), List.of(Endings.rejected(document, rejection, List.of())));
        }
        var articles = stages.tagLanguage().apply(document).articles().stream()
                .map(stages.entities()::apply)
                .toList();
        return new Analysis(articles, List.of());
    }
}
