package org.khabar.enrich.document;

import java.util.List;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.RawDocument;
import org.khabar.schema.internal.PlacedPart;

/**
 * A document whose text is new, as the history of its raw id sees it.
 *
 * @param arrival the record that brought it
 * @param document the document
 * @param number which version of the raw id it is, from 1
 * @param former the articles that the version before was cut into; empty when there is none
 * @param gone articles of still earlier versions that the version before did not have
 */
public record Revision(
        Arrival arrival, RawDocument document, int number, List<PlacedPart> former, List<PlacedPart> gone) {
    /** A document whose raw id was not seen before. */
    public static Revision first(Arrival arrival, RawDocument document) {
        return new Revision(arrival, document, 1, List.of(), List.of());
    }

    /** Whether an earlier version was there. */
    public ChangeKind changeKind() {
        return number == 1 ? ChangeKind.NEW : ChangeKind.REVISED;
    }
}
