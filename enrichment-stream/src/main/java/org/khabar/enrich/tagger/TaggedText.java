package org.khabar.enrich.tagger;

import java.util.List;
import java.util.function.IntFunction;
import org.khabar.enrich.words.Tokens;

/** What a finder of names makes of a text: the names in it, and what it knows of its words. */
public final class TaggedText {
    /** Class of frequency of words seen 128 times or more. */
    private static final int COMMON = 8;

    private final List<NameSpan> names;
    private final IntFunction<Word> words;

    TaggedText(List<NameSpan> names, KnownWord[] words) {
        this(names, token -> words[token].word());
    }

    private TaggedText(List<NameSpan> names, IntFunction<Word> words) {
        this.names = List.copyOf(names);
        this.words = words;
    }

    /**
     * A text of whose words nothing is known, in a language without a model: they have no clitics, and any may be a common one.
     * No names.
     */
    public static TaggedText ofUnknownWords(Tokens tokens) {
        return new TaggedText(List.of(), token -> {
            long hash = Hashes.of(tokens.letters(), tokens.firstLetter(token), tokens.firstLetter(token + 1));
            return new Word(hash, hash, 0, 0, 0, 0, COMMON);
        });
    }

    /** The same text with these names, in its order. */
    public TaggedText with(List<NameSpan> others) {
        return new TaggedText(others, words);
    }

    /** The names, in order. */
    public List<NameSpan> names() {
        return names;
    }

    /** Hash of a token, folded: {@link Hashes#of}. */
    public long hash(int token) {
        return words.apply(token).hash();
    }

    /** Hash of a token without its clitics or its ending, folded. */
    public long stem(int token) {
        return words.apply(token).stem();
    }

    /** How many letters at the front of a token are clitics. */
    public int clitics(int token) {
        return words.apply(token).clitic();
    }

    /**
     * Letters of the article that لل hides before a token without its clitics: of للحرس it is an alef, before لحرس; none as a
     * rule.
     */
    public String hiddenArticle(Tokens tokens, int token) {
        int from = tokens.firstLetter(token) + clitics(token);
        return DefiniteArticle.of(
                stem(token), new String(tokens.letters(), from, tokens.firstLetter(token + 1) - from));
    }

    /** Whether a token is so common in texts that it is hardly ever a name. */
    public boolean isCommon(int token) {
        return words.apply(token).frequency() >= COMMON;
    }
}
