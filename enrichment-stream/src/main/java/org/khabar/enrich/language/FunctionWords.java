package org.khabar.enrich.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.text.TsvResource;

/**
 * The lists of words by which languages are told apart, from {@code words.tsv}. Words are compared as {@link FoldedWords}.
 * Immutable once loaded.
 */
final class FunctionWords {
    private static final TsvResource RESOURCE = new TsvResource(FunctionWords.class, "words.tsv");
    private static final int COLUMNS = 3;
    private static final int[] NONE = {};

    private final List<WordList> lists;
    private final WordTable table;

    private FunctionWords(List<WordList> lists, WordTable table) {
        this.lists = List.copyOf(lists);
        this.table = table;
    }

    /**
     * Loads them.
     *
     * @throws IllegalStateException if the resource is missing or malformed; the message names it
     */
    static FunctionWords load() {
        var lists = new ArrayList<WordList>();
        var listsOfWord = new TreeMap<String, int[]>();
        for (var row : RESOURCE.rows(COLUMNS)) {
            var number = new int[] {lists.size()};
            lists.add(new WordList(number[0], row[0], Double.parseDouble(row[1])));
            for (var word : row[2].split(" ", -1)) {
                listsOfWord.merge(word, number, FunctionWords::join);
            }
        }
        return new FunctionWords(lists, new WordTable(listsOfWord));
    }

    private static int[] join(int[] lists, int[] more) {
        var joined = Arrays.copyOf(lists, lists.length + more.length);
        System.arraycopy(more, 0, joined, lists.length, more.length);
        return joined;
    }

    /** All lists, in the order of their numbers. */
    List<WordList> lists() {
        return lists;
    }

    /** The list of a language, or null. */
    @Nullable
    WordList of(String tag) {
        return lists.stream().filter(list -> list.tag().equals(tag)).findFirst().orElse(null);
    }

    /** Counts the words of a text, and for each list those that stand in it. */
    WordCounts count(String text) {
        var counts = new WordCounts(lists.size());
        FoldedWords.forEach(text, (characters, length) -> {
            var found = table.find(characters, length);
            counts.add(found == null ? NONE : found);
        });
        return counts;
    }
}
