package org.khabar.quickstart.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.hunspell.DictEntry;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.WordFormGenerator;
import org.khabar.enrich.morphology.WordForms;

/**
 * Reads a spelling dictionary in Hunspell's format (<a href="https://man.archlinux.org/man/hunspell.5.en">hunspell(5)</a>): words
 * ({@code .dic}) and the endings that they take ({@code .aff}). Words that begin with a capital are names.
 */
final class SpellingDictionary implements WordFormSource {
    /** What says how the rest is to be read; Ayaspell has a part of it in the middle of the file, where nobody looks for it. */
    private static final String HEAD = "(SET|FLAG)\\s.*";

    private static final String PREFIX = "PFX\\s.*";
    private static final String SPEECH = "po:";
    private static final String INFLECTION = "is:";
    private static final String VERB = "verb";
    private static final String PAST = "pst";
    private static final String PRESENT = "prst";
    private static final String FUTURE = "س";

    private final Path words;
    private final Dictionary dictionary;
    private final WordFormGenerator generator;
    private final boolean hasFuture;

    private SpellingDictionary(Path words, InputStream endings, boolean hasFuture) throws IOException {
        this.words = words;
        this.dictionary = read(endings, words);
        this.generator = new WordFormGenerator(dictionary);
        this.hasFuture = hasFuture;
    }

    /**
     * Ayaspell's dictionary of Arabic, in the files {@code ar.aff} and {@code ar.dic} of Debian's package hunspell-ar 3.2-1.2. Words
     * come without what may stand before them (which the tagger takes off), verbs also with the sign of the future; forms that are only
     * imperatives do not come.
     */
    static SpellingDictionary arabic(Path folder) throws IOException {
        try (var endings = new ByteArrayInputStream(withoutClitics(folder.resolve("ar.aff")))) {
            return new SpellingDictionary(folder.resolve("ar.dic"), endings, true);
        }
    }

    /** SCOWL's of English, in the files {@code en_US.aff} and {@code en_US.dic} of Debian's package hunspell-en-us. */
    static SpellingDictionary english(Path folder) throws IOException {
        try (var endings = Files.newInputStream(folder.resolve("en_US.aff"))) {
            return new SpellingDictionary(folder.resolve("en_US.dic"), endings, false);
        }
    }

    private static Dictionary read(InputStream endings, Path words) throws IOException {
        try (var list = Files.newInputStream(words)) {
            return new Dictionary(endings, List.of(list), false, SortingStrategy.inMemory());
        } catch (ParseException | IllegalArgumentException e) {
            throw new IllegalStateException("the dictionary " + words + " is damaged", e);
        }
    }

    private static byte[] withoutClitics(Path endings) throws IOException {
        var lines = Files.readAllLines(endings);
        return Stream.concat(
                        lines.stream().filter(line -> line.matches(HEAD)),
                        lines.stream().filter(line -> !line.matches(HEAD) && !line.matches(PREFIX)))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Word by word, since only what is looked up says which part of speech it is. */
    @Override
    public void forEach(BiConsumer<String, String> reader) throws IOException {
        try (var lines = Files.lines(words)) {
            lines.skip(1)
                    .map(line -> line.split("[/\t]", 2)[0])
                    .filter(word -> !word.isEmpty() && !word.contains(" "))
                    .distinct()
                    .forEach(word -> read(word, reader));
        }
    }

    private void read(String word, BiConsumer<String, String> reader) {
        var entries = dictionary.lookupEntries(word);
        if (entries == null) {
            return; // one of 170,000: with a vowel sign, which the file itself tells to ignore
        }
        for (var entry : entries) {
            var inflections = entry.getMorphologicalValues(INFLECTION);
            boolean verb = entry.getMorphologicalValues(SPEECH).contains(VERB);
            if (verb && !inflections.contains(PAST) && !inflections.contains(PRESENT)) {
                continue;
            }
            for (var form : generator.getAllWordForms(word, entry.getFlags(), SpellingDictionary::goOn)) {
                reader.accept(form.getWord(), kind(entry));
                if (verb && hasFuture && inflections.contains(PRESENT)) {
                    reader.accept(FUTURE + form.getWord(), kind(entry));
                }
            }
        }
    }

    private static String kind(DictEntry entry) {
        return Character.isUpperCase(entry.getStem().charAt(0)) ? WordForms.NAME : WordForms.WORD;
    }

    private static void goOn() {
        // The generator asks whether to stop.
    }
}
