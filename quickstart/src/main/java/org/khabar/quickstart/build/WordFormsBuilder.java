package org.khabar.quickstart.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import morfologik.fsa.builders.CFSA2Serializer;
import morfologik.fsa.builders.FSABuilder;
import org.khabar.enrich.morphology.FormCode;
import org.khabar.enrich.text.TextFolder;

/** Makes the Russian dictionary of word forms. The same source gives the same bytes. */
final class WordFormsBuilder {
    /** Grammemes that say more of a word than its part of speech; where a tag has several, the first of this list counts. */
    private static final List<String> KINDS = List.of("Name", "Surn", "Patr", "Geox", "Orgn", "Abbr");

    private static final Set<String> CASES = Set.of("nomn", "gent", "datv", "accs", "ablt", "loct");

    private WordFormsBuilder() {}

    /**
     * Makes the dictionary: how many classes of words there are (4 bytes), their readings with spaces between them (UTF), and an
     * automaton of all words, each with the number of its class.
     *
     * @param folder files of OpenCorpora's dictionary, see {@link OpenCorpora}
     * @throws IOException if one of them cannot be read
     * @throws IllegalStateException if one of them is damaged
     */
    static byte[] build(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(readings(folder), new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Map<String, Set<String>> readings(Path folder) throws IOException {
        var readings = new TreeMap<String, Set<String>>();
        try {
            new OpenCorpora(folder).forEach((form, tag) -> {
                // Texts write one letter for both, so what either may be belongs together.
                var word = TextFolder.fold(form).replace('ё', 'е');
                if (FormCode.canWrite(word)) {
                    readings.computeIfAbsent(word, unread -> new TreeSet<>()).add(reading(tag));
                }
            });
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IllegalStateException("the dictionary in " + folder + " is damaged", e);
        }
        return readings;
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

    static void write(Map<String, Set<String>> readings, DataOutputStream output) throws IOException {
        var classes = new TreeMap<String, Integer>();
        readings.values().forEach(all -> classes.put(String.join(" ", all), 0));
        if (classes.size() > FormCode.MAX_CLASSES) {
            throw new IllegalStateException("too many classes of words: " + classes.size());
        }
        output.writeInt(classes.size());
        int number = 0;
        for (var entry : classes.entrySet()) {
            output.writeUTF(entry.getKey());
            entry.setValue(number++);
        }
        var words = new ArrayList<byte[]>(readings.size());
        readings.forEach((word, all) ->
                words.add(FormCode.write(word, classes.getOrDefault(String.join(" ", all), 0))));
        words.sort(FSABuilder.LEXICAL_ORDERING);
        new CFSA2Serializer().serialize(FSABuilder.build(words), output);
    }
}
