package org.khabar.enrich.dates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Reads the parts of patterns. The same part of the same language is one object, so that it is compared once. */
final class ElementParser {
    private final Lexicon lexicon;
    private final WordNumbers numbers;
    private final Map<Key, Element> known = new HashMap<>();

    private record Key(DateLanguage language, String part) {}

    ElementParser(Lexicon lexicon, WordNumbers numbers) {
        this.lexicon = lexicon;
        this.numbers = numbers;
    }

    boolean hasWords(DateLanguage language, LexemeClass kind) {
        return !lexicon.of(language, kind).isEmpty();
    }

    /** The element that a part stands for. Fails where it makes no sense. */
    Element parse(DateLanguage language, String part) {
        return part.startsWith("<")
                ? known.computeIfAbsent(new Key(language, part), key -> inBrackets(key.language, key.part))
                : words(language, part);
    }

    /** Words separated by {@code |}. */
    Element.Words words(DateLanguage language, String part) {
        return (Element.Words) known.computeIfAbsent(
                new Key(language, part),
                key -> new Element.Words(Arrays.stream(key.part.split("\\|", -1))
                        .mapToInt(numbers::add)
                        .toArray()));
    }

    private Element inBrackets(DateLanguage language, String part) {
        var name = part.substring(1, part.length() - 1);
        return switch (name) {
            case "d" -> NumberElement.DAY;
            case "y" -> NumberElement.YEAR;
            case "hijri-y" -> NumberElement.HIJRI_YEAR;
            case "count" -> NumberElement.COUNT;
            case "date" -> NumberElement.DATE;
            default -> ofClass(language, name);
        };
    }

    private Element ofClass(DateLanguage language, String name) {
        int colon = name.indexOf(':');
        var kind = LexemeClass.named(colon < 0 ? name : name.substring(0, colon));
        var lexemes = lexicon.of(language, kind);
        if (colon >= 0) {
            int value = value(kind, name.substring(colon + 1));
            lexemes = lexemes.stream().filter(lexeme -> lexeme.value() == value).toList();
        }
        if (lexemes.isEmpty()) {
            throw new IllegalArgumentException(language + " has no word for " + name);
        }
        return new Element.OfClass(kind, lexemes);
    }

    private static int value(LexemeClass kind, String value) {
        return kind == LexemeClass.UNIT || kind == LexemeClass.COUNTED
                ? Span.named(value).value()
                : Integer.parseInt(value);
    }
}
