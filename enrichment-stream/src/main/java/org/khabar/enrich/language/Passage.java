package org.khabar.enrich.language;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A passage of a text, or several together, as evidence of its language. Not changed after it was read. */
final class Passage {
    private final String script;
    private final TextVector vector;
    private final WordCounts words;
    private final LetterCounts letters;
    private final int length;

    private Passage(String script, TextVector vector, WordCounts words, LetterCounts letters, int length) {
        this.script = script;
        this.vector = vector;
        this.words = words;
        this.letters = letters;
        this.length = length;
    }

    /** Reads a passage; null if there is no letter in it. */
    static @Nullable Passage read(String raw, FastTextModel model, FunctionWords words) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC); // as the model and the words were written
        var script = Scripts.dominant(text);
        return script == null
                ? null
                : new Passage(
                        script,
                        model.read(UzbekLetters.restore(text)),
                        words.count(text),
                        Scripts.letters(text, script),
                        text.length());
    }

    /** This passage and another of the same script as one; neither is changed. */
    Passage plus(Passage other) {
        return new Passage(
                script,
                vector.plus(other.vector),
                words.plus(other.words),
                letters.plus(other.letters),
                length + other.length);
    }

    /** ISO 15924 code of the script that most letters are of. */
    String script() {
        return script;
    }

    TextVector vector() {
        return vector;
    }

    WordCounts words() {
        return words;
    }

    LetterCounts letters() {
        return letters;
    }

    /** UTF-16 units. */
    int length() {
        return length;
    }
}
