package org.khabar.ingest.parse;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one document as they are read, one after the other. Null is what was not given. */
final class Fields {
    @Nullable
    String id;

    @Nullable
    String url;

    @Nullable
    String title;

    @Nullable
    String text;

    @Nullable
    String source;

    @Nullable
    String published;

    @Nullable
    Instant fetchedAt;

    final Map<String, String> metadata = new LinkedHashMap<>();

    /** Bytes of UTF-8 that all but the text come to, names of known fields not counted. */
    long otherBytes() {
        var bytes = bytes(id) + bytes(url) + bytes(title) + bytes(source) + bytes(published);
        for (var entry : metadata.entrySet()) {
            bytes += bytes(entry.getKey()) + bytes(entry.getValue());
        }
        return bytes;
    }

    private static long bytes(@Nullable String text) {
        return text == null ? 0 : DocumentLimits.utf8Bytes(text);
    }
}
