package org.khabar.enrich.recognise;

import java.util.Set;
import java.util.stream.Collectors;
import org.khabar.enrich.tagger.Hashes;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;

/** Words before names that say of which kind the named thing is (agency, street), by what they do there. */
final class KindWords {
    private static final String RESOURCE = "kind-words.tsv";

    /** Stand outside of a body's name that the catalogue knows by itself. */
    static final KindWords BODY = new KindWords("body");

    /** Stand outside of the name of a country. */
    static final KindWords COUNTRY = new KindWords("country");

    /** Are part of a place's name, and make another thing of it. */
    static final KindWords PLACE = new KindWords("place");

    /** Are part of a place's name, which means the same without them. */
    static final KindWords ISLAND = new KindWords("island");

    /** Behind a form that may be of one or of several things. */
    private static final String ONE_OR_SEVERAL = "?";

    private final Set<Long> words;
    private final Set<Long> oneOrSeveral;

    /**
     * @param what how the resource names them
     * @throws IllegalStateException if the resource is missing or malformed, or has none
     */
    private KindWords(String what) {
        var resource = new TsvResource(KindWords.class, RESOURCE);
        var forms = resource.rows(2).stream()
                .filter(columns -> columns[0].equals(what))
                .flatMap(columns -> TsvResource.values(columns[1]).stream())
                .toList();
        this.words = forms.stream().map(KindWords::hash).collect(Collectors.toUnmodifiableSet());
        this.oneOrSeveral = forms.stream()
                .filter(form -> form.endsWith(ONE_OR_SEVERAL))
                .map(KindWords::hash)
                .collect(Collectors.toUnmodifiableSet());
        if (words.isEmpty()) {
            throw resource.malformed("no " + what);
        }
    }

    private static long hash(String form) {
        return Hashes.of(TextFolder.fold(form.replace(ONE_OR_SEVERAL, "")));
    }

    /** Whether a word of a text may also speak of several things. */
    boolean maySpeakOfSeveral(TaggedText text, int token) {
        return oneOrSeveral.contains(text.hash(token));
    }

    /** Whether a word of a text, with or without clitics, is one of them. */
    boolean contain(TaggedText text, int token) {
        return words.contains(text.hash(token)) || (text.clitics(token) > 0 && words.contains(text.stem(token)));
    }
}
