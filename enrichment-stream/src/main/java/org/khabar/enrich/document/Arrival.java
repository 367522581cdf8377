package org.khabar.enrich.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.Origin;
import org.khabar.schema.RawDocument;

/**
 * A record of articles.raw that could be decoded. It keeps the bytes it came as until nothing can go wrong with the whole
 * document any more.
 *
 * @param original the record as it came
 * @param rawId its key
 * @param document its value; null when it is a retraction
 */
public record Arrival(
        OriginalRecord original, String rawId, @Nullable RawDocument document) {
    /** Where it entered. */
    public Origin origin() {
        return original.origin();
    }

    /** The document; empty when this is a retraction. */
    public Optional<RawDocument> content() {
        return Optional.ofNullable(document);
    }
}
