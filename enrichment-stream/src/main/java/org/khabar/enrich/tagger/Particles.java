package org.khabar.enrich.tagger;

import java.util.HashSet;
import java.util.Set;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;

/** Words that are written small in names: von, de, ибн. */
final class Particles {
    private static final String RESOURCE = "particles.tsv";

    private final Set<Long> words;

    private Particles(Set<Long> words) {
        this.words = words;
    }

    /**
     * Reads the words.
     *
     * @throws IllegalStateException naming the resource, if it is missing or malformed
     */
    static Particles load() {
        var words = new HashSet<Long>();
        for (var columns : new TsvResource(Particles.class, RESOURCE).rows(1)) {
            words.add(Hashes.of(TextFolder.fold(columns[0])));
        }
        return new Particles(words);
    }

    boolean contains(Word word) {
        return words.contains(word.hash());
    }
}
