package org.khabar.ingest.parse;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.identity.TextHash;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.khabar.schema.RejectionReason;
import org.khabar.schema.identity.CanonicalUrl;
import org.khabar.schema.topic.Topic;

/** Makes a document of its fields: gives it its raw id and holds it to its limits. */
final class DocumentAssembler {
    // A rejection only names a document; a field that is itself the trouble must not make it as large.
    private static final int MAX_FIELD_OF_REJECTION = 2_048;

    private DocumentAssembler() {}

    /**
     * The document, or a refusal if it is too large.
     *
     * @param text its text, which is there
     */
    static Read bounded(Fields fields, String text, Place place) {
        var textBytes = DocumentLimits.utf8Bytes(text);
        if (textBytes > DocumentLimits.MAX_TEXT_BYTES) {
            return tooLarge(fields, text, place, "text has", textBytes, DocumentLimits.MAX_TEXT_BYTES);
        }
        var otherBytes = fields.otherBytes();
        if (otherBytes > DocumentLimits.MAX_OTHER_BYTES) {
            var what = "fields other than text have";
            return tooLarge(fields, text, place, what, otherBytes, DocumentLimits.MAX_OTHER_BYTES);
        }
        var idBytes = DocumentLimits.utf8Bytes(rawId(fields, text, place));
        if (idBytes > Topic.MAX_KEY_BYTES) {
            return tooLarge(fields, text, place, "id has", idBytes, Topic.MAX_KEY_BYTES);
        }
        return unbounded(fields, text, place);
    }

    /** The document, however large. */
    static Read unbounded(Fields fields, String text, Place place) {
        return new Read.Document(RawDocument.newBuilder()
                .setId(rawId(fields, text, place))
                .setUrl(fields.url)
                .setTitle(fields.title)
                .setText(text)
                .setSource(fields.source)
                .setPublished(fields.published)
                .setFetchedAt(fields.fetchedAt)
                .setMetadata(Map.copyOf(fields.metadata))
                .setInput(place.input())
                .setCharset(place.charset())
                .build());
    }

    private static String rawId(Fields fields, String text, Place place) {
        if (fields.id != null) {
            return fields.id;
        }
        return Optional.ofNullable(fields.url)
                .flatMap(CanonicalUrl::of)
                .or(() -> Optional.ofNullable(place.path()))
                .orElseGet(() -> TextHash.of(text));
    }

    private static Read tooLarge(Fields fields, String text, Place place, String what, long bytes, int limit) {
        var rawId = shortOrNull(rawId(fields, text, place));
        return new Read.Rejected(Rejection.newBuilder()
                .setRawId(rawId == null ? place.input() : rawId)
                .setReason(RejectionReason.TOO_LARGE)
                .setDetail("%s %d bytes of UTF-8, more than %d".formatted(what, bytes, limit))
                .setStage(Place.STAGE)
                .setUrl(shortOrNull(fields.url))
                .setSource(shortOrNull(fields.source))
                .setInput(place.input())
                .build());
    }

    private static @Nullable String shortOrNull(@Nullable String field) {
        return field == null || field.length() > MAX_FIELD_OF_REJECTION ? null : field;
    }
}
