package org.khabar.enrich.morphology;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import morfologik.fsa.FSA;
import org.khabar.enrich.sketch.Hash;

/**
 * A dictionary of word forms: says what a word may be by its form alone. Иванова may be a surname in the nominative, a surname or a
 * place in the genitive, and more; of Arabic and English words it is known whether they are words of the language. Immutable.
 */
public final class WordForms {
    /** Traits that are asked for by name. */
    public static final long GIVEN_NAME = Hash.of("Name");

    public static final long SURNAME = Hash.of("Surn");
    public static final long ADJECTIVE = Hash.of("ADJF");
    public static final long PARTICIPLE = Hash.of("PRTF");

    /** The kind of a name in a dictionary that does not say of what. */
    public static final String NAME = "Prop";

    /** The kind of another word in a dictionary that says no more. */
    public static final String WORD = "word";

    private static final Set<String> NAMES = Set.of("Name", "Surn", "Patr", "Geox", "Orgn", NAME);

    private final FSA words;
    private final Readings[] readings;

    private WordForms(FSA words, Readings[] readings) {
        this.words = words;
        this.readings = readings;
    }

    /**
     * The Russian dictionary that ships, with the three million forms of OpenCorpora's. All who ask for it get one.
     *
     * @throws IllegalStateException if it is missing
     */
    public static WordForms russian() {
        return Russian.FORMS;
    }

    /**
     * The Arabic one, with the four million forms of Ayaspell's: what is left of a word without its clitics.
     *
     * @throws IllegalStateException if it is missing
     */
    public static WordForms arabic() {
        return Arabic.FORMS;
    }

    /**
     * The English one, of SCOWL.
     *
     * @throws IllegalStateException if it is missing
     */
    public static WordForms english() {
        return English.FORMS;
    }

    private static WordForms load(String name) {
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
        var readings = new Readings[in.readInt()];
        for (int number = 0; number < readings.length; number++) {
            readings[number] = readings(in.readUTF().split(" ", -1));
        }
        return new WordForms(FSA.read(in), readings);
    }

    private static Readings readings(String[] readings) {
        var traits = Arrays.stream(readings)
                .flatMap(reading -> Stream.concat(Stream.of(reading), Arrays.stream(reading.split("\\.", -1))))
                .distinct()
                .mapToLong(Hash::of)
                .toArray();
        boolean name = false;
        boolean word = false;
        for (var reading : readings) {
            boolean named = NAMES.contains(reading.split("\\.", -1)[0]);
            name |= named;
            word |= !named;
        }
        return new Readings(traits, word, name);
    }

    /**
     * What a word may be.
     *
     * @param letters holds the folded word
     * @param from where it begins
     * @param to behind its last letter
     * @return {@link Readings#NONE} for a word that the dictionary has not
     */
    public Readings find(char[] letters, int from, int to) {
        int node = words.getRootNode();
        for (int at = from; at < to; at++) {
            node = next(words, node, FormCode.of(letters[at]));
            if (node == 0) {
                return Readings.NONE;
            }
        }
        node = next(words, node, FormCode.END);
        if (node == 0) {
            return Readings.NONE;
        }
        int first = words.getFirstArc(node);
        int second = words.getFirstArc(words.getEndNode(first));
        return readings[FormCode.number(words.getArcLabel(first), words.getArcLabel(second))];
    }

    /** The same of a folded word. */
    public Readings find(String word) {
        return find(word.toCharArray(), 0, word.length());
    }

    /** Where an automaton goes from a node; 0 for nowhere. */
    private static int next(FSA words, int node, byte label) {
        int arc = words.getArc(node, label);
        return arc == 0 || words.isArcTerminal(arc) ? 0 : words.getEndNode(arc);
    }

    /** Read when it is first asked for, like the others. */
    private static final class Russian {
        private static final WordForms FORMS = load("ru.forms");
    }

    private static final class Arabic {
        private static final WordForms FORMS = load("ar.forms");
    }

    private static final class English {
        private static final WordForms FORMS = load("en.forms");
    }
}
