package org.khabar.quickstart.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import morfologik.fsa.builders.CFSA2Serializer;
import morfologik.fsa.builders.FSABuilder;
import org.khabar.enrich.morphology.FormCode;
import org.khabar.enrich.text.TextFolder;

/** Makes a dictionary of word forms. The same source gives the same bytes. */
final class WordFormsBuilder {
    private WordFormsBuilder() {}

    /**
     * Makes the dictionary: how many classes of words there are (4 bytes), their readings with spaces between them (UTF), and an
     * automaton of all words, each with the number of its class.
     *
     * @throws IOException if a file of the source cannot be read
     * @throws IllegalStateException if one of them is damaged
     */
    static byte[] build(WordFormSource source) throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(readings(source), new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Map<String, Set<String>> readings(WordFormSource source) throws IOException {
        var readings = new TreeMap<String, Set<String>>();
        source.forEach((form, reading) -> {
            // Texts write one letter for both, so what either may be belongs together.
            var word = TextFolder.fold(form).replace('ё', 'е');
            if (FormCode.canWrite(word)) {
                readings.computeIfAbsent(word, unread -> new TreeSet<>()).add(reading);
            }
        });
        return readings;
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
