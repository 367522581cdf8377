package org.khabar.enrich.link;

import java.util.List;
import org.khabar.enrich.entities.EntityType;

/**
 * A name by its words.
 *
 * @param type what kind of thing it names
 * @param words its words, folded
 * @param stems the same without their endings
 * @param identifying how many of them tell the thing from others: of a body those before its legal form
 */
record NameForm(EntityType type, List<String> words, List<String> stems, int identifying) {
    static NameForm of(EntityType type, String name) {
        var words = NameWords.of(name);
        return new NameForm(type, words, NameWords.stems(words), NameWords.countWithoutLegalForm(type, words));
    }

    List<String> identifyingWords() {
        return words.subList(0, identifying);
    }

    List<String> identifyingStems() {
        return stems.subList(0, identifying);
    }

    /**
     * A body's name without the words for what it is, such as company or نادي, before or behind the others, in any case:
     * all that identifies it where there is no other word.
     */
    NameForm withoutKind() {
        int from = 0;
        int to = identifying;
        while (to - from > 1 && NameWords.isKind(stems.get(from))) {
            from++;
        }
        while (to - from > 1 && NameWords.isKind(stems.get(to - 1))) {
            to--;
        }
        return new NameForm(type, words.subList(from, to), stems.subList(from, to), to - from);
    }
}
