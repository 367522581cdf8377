package org.khabar.enrich.dates;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pattern: {@code <class>} or {@code <class:value>} is a word of a class, {@code <count>} and {@code <d>} such a word or a
 * number, {@code <y>}, {@code <hijri-y>} and {@code <date>} are numbers, signs are signs, and anything else is words
 * separated by {@code |}. A part that ends in {@code ?} may be missing.
 */
final class PatternParser {
    private static final String SIGNS = ",-/.()";

    private final DateLanguage language;
    private final Meaning meaning;
    private final ElementParser parser;
    private final List<Pattern> patterns = new ArrayList<>();

    PatternParser(DateLanguage language, Meaning meaning, ElementParser parser) {
        this.language = language;
        this.meaning = meaning;
        this.parser = parser;
    }

    /** The patterns that are left when each optional part stands or is missing. Fails where one makes no sense. */
    List<Pattern> parse(List<String> parts) {
        expand(parts, 0, new ArrayList<>());
        return patterns;
    }

    private void expand(List<String> parts, int next, List<String> chosen) {
        if (next == parts.size()) {
            for (var counted : withWords(List.copyOf(chosen), "<count>", LexemeClass.COUNT_WORD)) {
                withWords(counted, "<d>", LexemeClass.ORDINAL).forEach(variant -> patterns.add(pattern(variant)));
            }
            return;
        }
        var part = parts.get(next);
        boolean optional = part.endsWith("?");
        if (optional) {
            expand(parts, next + 1, chosen);
        }
        chosen.add(optional ? part.substring(0, part.length() - 1) : part);
        expand(parts, next + 1, chosen);
        chosen.remove(chosen.size() - 1);
    }

    /** A number may be a word of a class too, which makes two patterns of one. */
    private List<List<String>> withWords(List<String> parts, String number, LexemeClass kind) {
        int at = parts.indexOf(number);
        if (at < 0 || !parser.hasWords(language, kind)) {
            return List.of(parts);
        }
        var inWords = new ArrayList<>(parts);
        inWords.set(at, '<' + kind.written() + '>');
        return List.of(parts, inWords);
    }

    private Pattern pattern(List<String> parts) {
        var elements = new ArrayList<Element>();
        var signs = new ArrayList<String>();
        var open = new StringBuilder();
        Element.Words before = null;
        for (var part : parts) {
            if (part.startsWith("[")) {
                before = parser.words(language, part.substring(1, part.length() - 1));
            } else if (SIGNS.contains(part)) {
                open.append(part);
            } else {
                elements.add(parser.parse(language, part));
                signs.add(open.toString());
                open.setLength(0);
            }
        }
        signs.add(open.toString());
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("nothing but signs");
        }
        return new Pattern(language, meaning, before, elements, signs);
    }
}
