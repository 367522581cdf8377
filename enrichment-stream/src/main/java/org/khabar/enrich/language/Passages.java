package org.khabar.enrich.language;

import java.util.ArrayList;
import java.util.List;

/** Picks passages of a text: all of a short one; of a longer one the beginning, the end of what is read, and the middle. */
final class Passages {
    /** Enough words to tell a language by; more pieces would see more languages, and take more time. */
    private static final int LENGTH = 250;

    private static final int COUNT = 3;

    /** So many letters of each passage are enough for most texts. */
    private static final int BEGINNING = 100;

    /** What follows is not read: an article is rarely longer, and a quotation after it changes no tag. */
    private static final int MAX_LENGTH = 30_000;

    private Passages() {}

    static List<String> of(String text) {
        int length = Math.min(text.length(), MAX_LENGTH);
        if (length <= LENGTH) {
            return List.of(text.substring(0, whole(text, length)));
        }
        int count = Math.min(COUNT, (length + LENGTH - 1) / LENGTH);
        var passages = new ArrayList<String>(count);
        for (int number = 0; number < count; number++) {
            int from = wordStart(text, (int) ((long) (length - LENGTH) * number / (count - 1)));
            passages.add(text.substring(from, whole(text, Math.min(length, from + LENGTH))));
        }
        return passages;
    }

    /** The beginning of a passage; all of a short one. */
    static String beginning(String passage) {
        return passage.substring(0, endOfBeginning(passage));
    }

    /** What is not in the beginning of a passage. */
    static String rest(String passage) {
        return passage.substring(endOfBeginning(passage));
    }

    private static int endOfBeginning(String passage) {
        return passage.length() <= BEGINNING ? passage.length() : wordStart(passage, BEGINNING);
    }

    /** The next word's start, if there is one near; else no character is cut in two. */
    private static int wordStart(String text, int at) {
        for (int next = at; at > 0 && next < Math.min(text.length(), at + LENGTH / 10); next++) {
            if (Character.isWhitespace(text.charAt(next))) {
                return next + 1;
            }
        }
        return whole(text, at);
    }

    private static int whole(String text, int at) {
        boolean cutsPair = at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1));
        return cutsPair ? at - 1 : at;
    }
}
