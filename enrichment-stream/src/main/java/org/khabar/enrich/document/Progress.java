package org.khabar.enrich.document;

import java.util.List;

/**
 * What a stage made of a document: it goes on, or it ends here.
 *
 * @param <T> what goes on
 */
public sealed interface Progress<T> {
    /** What goes on: one value or none. */
    default List<T> going() {
        return this instanceof Going<T> going ? List.of(going.value()) : List.of();
    }

    /** The end of the document: one or none. */
    default List<Ending> ended() {
        return this instanceof Ended<T> ended ? List.of(ended.ending()) : List.of();
    }

    /** The document goes on. */
    record Going<T>(T value) implements Progress<T> {}

    /** The document ends here. */
    record Ended<T>(Ending ending) implements Progress<T> {}
}
