package org.khabar.quickstart.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads OpenCorpora's dictionary of Russian word forms in the files that the npm package {@code az} 0.2.3 has in {@code dicts}: a
 * dictionary of words in a double array ({@code words.dawg}, cp1251), whose values are a paradigm and a place in it; the paradigms
 * ({@code paradigms.array}); and the tags that they name ({@code gramtab-opencorpora-int.json}).
 */
final class OpenCorpora {
    /** Grammemes that say more of a word than its part of speech; where a tag has several, the first of this list counts. */
    private static final List<String> KINDS = List.of("Name", "Surn", "Patr", "Geox", "Orgn", "Abbr");

    private static final Set<String> CASES = Set.of("nomn", "gent", "datv", "accs", "ablt", "loct");

    private static final Charset CP1251 = Charset.forName("windows-1251");
    private static final int HAS_LEAF = 1 << 8;
    private static final int EXTENSION = 1 << 9;
    private static final int LABEL = 0x8000_00ff;
    private static final int BYTE = 0xff;
    private static final int SHORT = 0xffff;

    /** Ends a word; behind it stand two bytes for the paradigm and two for the place in it. */
    private static final byte END = 1;

    private static final int VALUE = 4;
    private static final int LONGEST = 256;

    private final int[] units;
    private final byte[] guide;
    private final int[][] paradigms;
    private final String[] tags;
    private final byte[] key = new byte[LONGEST];

    private OpenCorpora(Path folder) throws IOException {
        var words = open(folder.resolve("words.dawg"));
        units = new int[words.getInt()];
        words.asIntBuffer().get(units);
        words.position(words.position() + units.length * Integer.BYTES);
        guide = new byte[words.getInt() * 2];
        words.get(guide);
        var lists = open(folder.resolve("paradigms.array"));
        paradigms = new int[lists.getShort() & SHORT][];
        for (int number = 0; number < paradigms.length; number++) {
            paradigms[number] = new int[lists.getShort() & SHORT];
            for (int at = 0; at < paradigms[number].length; at++) {
                paradigms[number][at] = lists.getShort() & SHORT;
            }
        }
        tags = new ObjectMapper()
                .readValue(folder.resolve("gramtab-opencorpora-int.json").toFile(), String[].class);
    }

    /** The dictionary whose files lie in a folder, to be read when it is asked for its words. */
    static WordFormSource in(Path folder) {
        return reader -> read(folder, reader);
    }

    private static void read(Path folder, BiConsumer<String, String> reader) throws IOException {
        try {
            new OpenCorpora(folder).walk(0, 0, (form, tag) -> reader.accept(form, reading(tag)));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IllegalStateException("the dictionary in " + folder + " is damaged", e);
        }
    }

    /** Kind and case of a word, as {@code Geox.loct}; without a case the kind alone. */
    static String reading(String tag) {
        var grammemes = List.of(tag.split("[ ,]"));
        var speech = grammemes.contains("anim") && grammemes.contains("NOUN") ? "anim" : grammemes.get(0);
        var kind = KINDS.stream().filter(grammemes::contains).findFirst().orElse(speech);
        return grammemes.stream()
                .filter(CASES::contains)
                .findFirst()
                .map(grammaticalCase -> kind + "." + grammaticalCase)
                .orElse(kind);
    }

    private static ByteBuffer open(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Gives each word below a unit, and its tag once for each reading: grammemes with commas and a space between them. */
    private void walk(int unit, int length, BiConsumer<String, String> reader) {
        if ((units[unit] & HAS_LEAF) != 0) {
            give(length, reader);
        }
        int label = guide[2 * unit] & BYTE;
        while (label != 0) {
            int next = follow(unit, label);
            key[length] = (byte) label;
            walk(next, length + 1, reader);
            label = guide[2 * next + 1] & BYTE;
        }
    }

    private int follow(int unit, int label) {
        int base = units[unit];
        int offset = (base >>> 10) << ((base & EXTENSION) >>> 6);
        int next = unit ^ offset ^ label;
        if ((units[next] & LABEL) != label) {
            throw new IllegalStateException("words.dawg is damaged at unit " + unit);
        }
        return next;
    }

    private void give(int length, BiConsumer<String, String> reader) {
        int end = length - VALUE - 1;
        if (end < 0 || key[end] != END) {
            throw new IllegalStateException("words.dawg has a word without a value");
        }
        var paradigm = paradigms[number(end + 1)];
        // Suffixes of all forms come first, then their tags, then their prefixes.
        int tag = paradigm[paradigm.length / 3 + number(end + 3)];
        reader.accept(new String(key, 0, end, CP1251), tags[tag]);
    }

    /** Fourteen bits without a byte that is 0. */
    private int number(int at) {
        return (((key[at] & BYTE) ^ 1) << 6) + ((key[at + 1] & BYTE) >> 1);
    }
}
