package org.khabar.quickstart.build;

import java.io.IOException;
import java.util.function.BiConsumer;

/** A dictionary that lists the forms of words. */
interface WordFormSource {
    /**
     * Gives each form, and what it may be, once for each reading; the same in the same order each time.
     *
     * @throws IOException if a file of it cannot be read
     * @throws IllegalStateException if one is damaged
     */
    void forEach(BiConsumer<String, String> reader) throws IOException;
}
