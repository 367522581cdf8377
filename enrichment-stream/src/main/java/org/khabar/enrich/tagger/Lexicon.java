package org.khabar.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;

/**
 * What is known of words and of phrases before any text is read: in which lists of names they stand, how common they are,
 * and which other words stand in the same surroundings. Immutable once built.
 */
@SuppressWarnings("EnumOrdinal") // model files hold the place of the morphology among its values
public final class Lexicon {
    /** Bits for the lists; the meanings are those of {@code NameLists} of the training. */
    static final int FLAG_BITS = 19;

    /** The list of words that names of people are made of. */
    public static final int NAME_TOKEN = 1;

    private static final int FLAGS = (1 << FLAG_BITS) - 1;
    private static final int FREQUENCY_SHIFT = 19;
    /** Bits of a fact that are written first. */
    private static final int LOW_BITS = 16;

    private static final int COARSE_SHIFT = 24;
    private static final int FINE_SHIFT = 32;

    private final Morphology morphology;
    private final HashTable words;
    private final long[] facts;
    private final HashTable phrases;
    private final byte[] kinds;

    private Lexicon(Morphology morphology, HashTable words, long[] facts, HashTable phrases, byte[] kinds) {
        this.morphology = morphology;
        this.words = words;
        this.facts = facts;
        this.phrases = phrases;
        this.kinds = kinds;
    }

    /**
     * Makes a lexicon.
     *
     * @param morphology what is taken off words; the words and phrases of the other arguments are stems
     * @param facts facts by key of the word, see {@link #facts(int, int, int, int)}
     * @param kinds kind by key of the phrase; 0 for the beginning of a longer one
     */
    public static Lexicon of(Morphology morphology, SortedMap<Integer, Long> facts, SortedMap<Integer, Byte> kinds) {
        var words = new HashTable(facts.size());
        var factsInOrder = new long[facts.size()];
        facts.forEach((key, fact) -> factsInOrder[words.add(key)] = fact);
        var phrases = new HashTable(kinds.size());
        var kindsInOrder = new byte[kinds.size()];
        kinds.forEach((key, kind) -> kindsInOrder[phrases.add(key)] = kind);
        return new Lexicon(morphology, words, factsInOrder, phrases, kindsInOrder);
    }

    /** Packs what is known of a word: its lists, how common it is from 0 to 15, and its classes, 0 where it has none. */
    public static long facts(int flags, int frequency, int coarse, int fine) {
        return flags | (long) frequency << FREQUENCY_SHIFT | (long) coarse << COARSE_SHIFT | (long) fine << FINE_SHIFT;
    }

    Morphology morphology() {
        return morphology;
    }

    /** All that is known of a word; 0 where nothing is. */
    long factsOf(long hash) {
        int number = words.find(Hashes.key(hash));
        return number == HashTable.NONE ? 0 : facts[number];
    }

    static int flags(long facts) {
        return (int) facts & FLAGS;
    }

    static boolean isNameToken(long facts) {
        return (facts & NAME_TOKEN) != 0;
    }

    static int frequency(long facts) {
        return (int) (facts >>> FREQUENCY_SHIFT) & 0xf;
    }

    static int coarse(long facts) {
        return (int) (facts >>> COARSE_SHIFT) & 0xff;
    }

    static int fine(long facts) {
        return (int) (facts >>> FINE_SHIFT) & 0xffff;
    }

    /** Kind of a phrase, 0 where longer ones begin so, -1 where none does. */
    int phrase(long hash) {
        int number = phrases.find(Hashes.key(hash));
        return number == HashTable.NONE ? -1 : kinds[number];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(morphology.ordinal());
        words.write(out);
        for (long fact : facts) {
            out.writeShort((int) fact);
            out.writeInt((int) (fact >>> LOW_BITS));
        }
        phrases.write(out);
        out.write(kinds);
    }

    static Lexicon read(DataInputStream in) throws IOException {
        var morphology = Morphology.values()[in.readByte()];
        var words = HashTable.read(in);
        var facts = new long[words.size()];
        for (int number = 0; number < facts.length; number++) {
            long low = in.readUnsignedShort();
            facts[number] = low | (in.readInt() & 0xffffffffL) << LOW_BITS;
        }
        var phrases = HashTable.read(in);
        return new Lexicon(morphology, words, facts, phrases, in.readNBytes(phrases.size()));
    }
}
