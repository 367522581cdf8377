package org.khabar.enrich.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.RawDocument;
import org.khabar.schema.identity.CanonicalUrl;
import org.khabar.schema.internal.PlacedPart;
import org.khabar.schema.topic.Topic;

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
    private static final int MAX_SOURCE_CHARS = Topic.MAX_KEY_BYTES / 4; // a character takes up to three bytes

    /** A document whose raw id was not seen before. */
    public static Revision first(Arrival arrival, RawDocument document) {
        return new Revision(arrival, document, 1, List.of(), List.of());
    }

    /**
     * Site or feed that it came from: as it was given, else the host of its address; empty when neither is known, or the name is
     * longer than a key may be.
     */
    public Optional<String> source() {
        var given = document.getSource();
        var source = given == null || given.isBlank() ? hostOf(document.getUrl()) : given.strip();
        return Optional.ofNullable(source).filter(name -> name.length() <= MAX_SOURCE_CHARS);
    }

    private static @Nullable String hostOf(@Nullable String url) {
        var canonical = url == null ? null : CanonicalUrl.of(url).orElse(null);
        if (canonical == null) {
            return null;
        }
        int start = canonical.indexOf("://") + "://".length();
        return canonical.substring(start, canonical.indexOf('/', start));
    }

    /** Whether an earlier version was there. */
    public ChangeKind changeKind() {
        return number == 1 ? ChangeKind.NEW : ChangeKind.REVISED;
    }
}
