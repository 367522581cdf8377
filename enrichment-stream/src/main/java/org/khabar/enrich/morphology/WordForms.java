package org.khabar.enrich.morphology;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import morfologik.fsa.FSA;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.sketch.Hash;

/**
 * A dictionary of word forms: says what a word may be by its form alone. Иванова may be a surname in the nominative, a surname or a
 * place in the genitive, and more. Immutable.
 */
public final class WordForms {
    /** Traits that are asked for by name. */
    public static final long GIVEN_NAME = Hash.of("Name");

    public static final long SURNAME = Hash.of("Surn");
    public static final long ADJECTIVE = Hash.of("ADJF");
    public static final long PARTICIPLE = Hash.of("PRTF");

    private static final WordForms NONE = new WordForms(null, new long[0][]);
    private static final long[] NOTHING = {};

    private final @Nullable FSA words;
    private final long[][] traits;

    private WordForms(@Nullable FSA words, long[][] traits) {
        this.words = words;
        this.traits = traits;
    }

    /** Knows no word. */
    public static WordForms none() {
        return NONE;
    }

    /**
     * The Russian dictionary that ships, with the three million forms of OpenCorpora's. All who ask for it get one.
     *
     * @throws IllegalStateException if it is missing
     */
    public static WordForms russian() {
        return Russian.FORMS;
    }

    private static WordForms load() {
        var name = "ru.forms";
        try (var file = WordForms.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("missing resource " + name + " of " + WordForms.class.getPackageName());
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + name, e);
        }
    }

    /** Reads what {@code khabar build forms} wrote. */
    public static WordForms read(InputStream file) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(file));
        var traits = new long[in.readInt()][];
        for (int number = 0; number < traits.length; number++) {
            traits[number] = hashes(in.readUTF());
        }
        return new WordForms(FSA.read(in), traits);
    }

    /**
     * What a word may be.
     *
     * @param letters holds the folded word
     * @param from where it begins
     * @param to behind its last letter
     * @return hashes of its traits, never to be written to: of each reading its kind, its case, and the two together; empty for a word
     *     that the dictionary has not
     */
    public long[] traits(char[] letters, int from, int to) {
        if (words == null) {
            return NOTHING;
        }
        int node = words.getRootNode();
        for (int at = from; at < to; at++) {
            node = next(words, node, FormCode.of(letters[at]));
            if (node == 0) {
                return NOTHING;
            }
        }
        node = next(words, node, FormCode.END);
        if (node == 0) {
            return NOTHING;
        }
        int first = words.getFirstArc(node);
        int second = words.getFirstArc(words.getEndNode(first));
        return traits[FormCode.number(words.getArcLabel(first), words.getArcLabel(second))];
    }

    /** The same of a folded word. */
    public long[] traits(String word) {
        return traits(word.toCharArray(), 0, word.length());
    }

    /** Where an automaton goes from a node; 0 for nowhere. */
    private static int next(FSA words, int node, byte label) {
        int arc = words.getArc(node, label);
        return arc == 0 || words.isArcTerminal(arc) ? 0 : words.getEndNode(arc);
    }

    private static long[] hashes(String readings) {
        return Arrays.stream(readings.split(" "))
                .flatMap(reading -> Stream.concat(Stream.of(reading), Arrays.stream(reading.split("\\."))))
                .distinct()
                .mapToLong(Hash::of)
                .toArray();
    }

    /** Read when it is first asked for: only Russian needs it. */
    private static final class Russian {
        private static final WordForms FORMS = load();
    }
}
