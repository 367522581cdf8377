package org.khabar.enrich.tagger;

import java.util.List;

/**
 * The Arabic article behind the preposition ل, with which it is written لل: of للحرس the preposition leaves لحرس, and the
 * word is الحرس; of لليكود it leaves ليكود, and the word is الليكود.
 */
final class DefiniteArticle {
    private static final List<String> LETTERS = List.of("", "ا", "ال");

    private DefiniteArticle() {}

    /**
     * The letters of the article that are to be put before what is left of a word.
     *
     * @param stem hash of the word
     * @param rest its letters behind the clitics
     * @return nothing where nothing is hidden
     */
    static String of(long stem, String rest) {
        return LETTERS.stream()
                .filter(hidden -> stem == Hashes.of(hidden + rest))
                .findFirst()
                .orElse("");
    }
}
