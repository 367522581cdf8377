package org.khabar.enrich.tagger.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.TypeNames;
import org.khabar.enrich.text.TextFile;

/** Reads sentences labelled word by word: a word, a tab and a BIO tag on each line, a blank line between sentences. */
public final class ConllFile {
    /** The types of names: all but dates. */
    public static final Set<EntityType> NAMES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(EntityType.DATE)));

    private ConllFile() {}

    /**
     * A name among the words of a sentence.
     *
     * @param type its type
     * @param first its first word
     * @param last its last word
     */
    public record Name(EntityType type, int first, int last) {}

    /**
     * A sentence.
     *
     * @param words its words
     * @param names its names of the types that are known; others are left out
     */
    public record GoldSentence(List<String> words, List<Name> names) {
        /** The words with a space between each two. */
        public String text() {
            return String.join(" ", words);
        }
    }

    /** Reads all sentences of a file, compressed if its name ends with .gz, with the names in them. */
    public static List<GoldSentence> read(Path file) throws IOException {
        return read(file, NAMES);
    }

    /** The same with the mentions of some types. */
    public static List<GoldSentence> read(Path file, Set<EntityType> types) throws IOException {
        var sentences = new ArrayList<GoldSentence>();
        try (var lines = TextFile.open(file)) {
            var words = new ArrayList<String>();
            var tags = new ArrayList<String>();
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("-DOCSTART-")) {
                    int tab = line.indexOf('\t');
                    if (tab < 1) {
                        throw new IOException(file + ":" + number + ": no word, tab and tag");
                    }
                    words.add(line.substring(0, tab));
                    tags.add(line.substring(line.lastIndexOf('\t') + 1));
                } else if (!words.isEmpty()) {
                    sentences.add(new GoldSentence(List.copyOf(words), names(tags, types)));
                    words.clear();
                    tags.clear();
                }
            }
            if (!words.isEmpty()) {
                sentences.add(new GoldSentence(List.copyOf(words), names(tags, types)));
            }
        }
        return sentences;
    }

    private static List<Name> names(List<String> tags, Set<EntityType> types) {
        var names = new ArrayList<Name>();
        int first = 0;
        for (int at = 0; at < tags.size(); at++) {
            var kind = kind(tags.get(at));
            if (kind.isEmpty()) {
                continue;
            }
            boolean begins = at == 0
                    || tags.get(at).startsWith("B-")
                    || !kind(tags.get(at - 1)).equals(kind);
            if (begins) {
                first = at;
            }
            boolean ends = at + 1 == tags.size()
                    || tags.get(at + 1).startsWith("B-")
                    || !kind(tags.get(at + 1)).equals(kind);
            if (ends) {
                int begin = first;
                int end = at;
                TypeNames.typeOf(kind).filter(types::contains).ifPresent(type -> names.add(new Name(type, begin, end)));
            }
        }
        return List.copyOf(names);
    }

    private static String kind(String tag) {
        return tag.startsWith("B-") || tag.startsWith("I-") ? tag.substring(2) : "";
    }
}
