package org.khabar.enrich.document;

import org.jspecify.annotations.Nullable;
import org.khabar.schema.Origin;

/** A record of articles.raw as it came: its coordinates and its bytes. The arrays are shared, not copied: read only. */
public final class OriginalRecord {
    private final Origin origin;
    private final byte @Nullable [] key;
    private final byte @Nullable [] value;

    /**
     * @param origin where it entered
     * @param key its key; null when it has none
     * @param value its value; null when it has none
     */
    public OriginalRecord(Origin origin, byte @Nullable [] key, byte @Nullable [] value) {
        this.origin = origin;
        this.key = key;
        this.value = value;
    }

    /** Where it entered. */
    public Origin origin() {
        return origin;
    }

    /** Its key; null when it has none. */
    public byte @Nullable [] key() {
        return key;
    }

    /** Its value; null when it has none. */
    public byte @Nullable [] value() {
        return value;
    }
}
