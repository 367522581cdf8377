package org.khabar.enrich.tagger.train;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.TypeNames;

/**
 * A sentence with the names in it.
 *
 * @param text the sentence
 * @param names the names, in order
 */
record MarkedText(String text, List<Name> names) {
    private static final Pattern MARK = Pattern.compile("\\[(PER|ORG|LOC) ([^\\[\\]]+)]");
    private static final Pattern LEFT_OVER = Pattern.compile("[\\[\\]|]");

    /**
     * A name in a text.
     *
     * @param type what it names
     * @param start UTF-16 offset of its first character
     * @param end UTF-16 offset behind its last character
     */
    record Name(EntityType type, int start, int end) {}

    /**
     * Reads a sentence in which names stand in brackets behind their type: {@code [LOC Омск]}. Between a word for the kind of thing and
     * a name that could stand alone is a bar, {@code [ORG газета| «Вечерний Омск]»}, for corpora differ in whether they count the word in.
     *
     * @param withKinds whether it is counted in
     * @throws IllegalArgumentException if brackets or bars are left over, or a name has no letters
     */
    static MarkedText parse(String line, boolean withKinds) {
        var text = new StringBuilder();
        var names = new ArrayList<Name>();
        var marks = MARK.matcher(line);
        while (marks.find()) {
            marks.appendReplacement(text, "");
            var type = TypeNames.typeOf(marks.group(1)).orElseThrow();
            var inside = marks.group(2);
            int bar = inside.indexOf('|');
            int start = text.length() + (withKinds || bar < 0 ? 0 : bar);
            text.append(inside, 0, Math.max(bar, 0)).append(inside, bar + 1, inside.length());
            while (start < text.length() && !Character.isLetterOrDigit(text.codePointAt(start))) {
                start++; // a quotation mark, and the space behind a kind word
            }
            if (start == text.length()) {
                throw new IllegalArgumentException("a name without letters: " + line);
            }
            names.add(new Name(type, start, text.length()));
        }
        marks.appendTail(text);
        if (LEFT_OVER.matcher(text).find()) {
            throw new IllegalArgumentException("a bracket or a bar is left over: " + line);
        }
        return new MarkedText(text.toString(), List.copyOf(names));
    }
}
