package org.khabar.enrich.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A passage of a text, or several together, as evidence of its language. Not changed after it was read. */
final class Passage {
    private final String script;
    private final TextVector vector;
    private final WordCounts words;
    private final List<String> texts;
    private final int length;

    private Passage(String script, TextVector vector, WordCounts words, List<String> texts, int length) {
        this.script = script;
        this.vector = vector;
        this.words = words;
        this.texts = texts;
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
                        List.of(text),
                        text.length());
    }

    /** This passage and another of the same script as one; neither is changed. */
    Passage plus(Passage other) {
        var both = new ArrayList<>(texts);
        both.addAll(other.texts);
        return new Passage(script, vector.plus(other.vector), words.plus(other.words), both, length + other.length);
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

    /** Counted at each call, as few passages are asked. */
    LetterCounts letters() {
        return Scripts.letters(texts, script);
    }

    /** UTF-16 units. */
    int length() {
        return length;
    }
}
