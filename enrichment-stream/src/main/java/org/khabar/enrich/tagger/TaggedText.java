package org.khabar.enrich.tagger;

import java.util.List;

/** What a tagger makes of a text: the names in it, and what it knows of its words. */
public final class TaggedText {
    /** Class of frequency of words seen 128 times or more. */
    private static final int COMMON = 8;

    private final List<NameSpan> names;
    private final KnownWord[] words;

    TaggedText(List<NameSpan> names, KnownWord[] words) {
        this.names = List.copyOf(names);
        this.words = words;
    }

    /** The names, in order. */
    public List<NameSpan> names() {
        return names;
    }

    /** Hash of a token, folded: {@link Hashes#of}. */
    public long hash(int token) {
        return words[token].word().hash();
    }

    /** Hash of a token without its clitics or its ending, folded. */
    public long stem(int token) {
        return words[token].word().stem();
    }

    /** How many letters at the front of a token are clitics. */
    public int clitics(int token) {
        return words[token].word().clitic();
    }

    /** Whether a token is so common in texts that it is hardly ever a name. */
    public boolean isCommon(int token) {
        return words[token].word().frequency() >= COMMON;
    }
}
