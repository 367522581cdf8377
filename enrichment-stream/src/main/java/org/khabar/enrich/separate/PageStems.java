package org.khabar.enrich.separate;

import java.util.Arrays;

/**
 * The beginnings of the longer words of each line of a page, by which lines are compared: "elections" and "elected" begin
 * alike, and so do most forms of a word in most languages. Where words are not parted by spaces, pairs of characters stand in
 * for them. Each beginning is a number from 0 on, the same on all lines; two that have one hash are taken for one.
 */
final class PageStems {
    /** Shorter words are mostly articles and prepositions. */
    private static final int MIN_LETTERS = 4;

    private static final int STEM = 5;

    /** From here on: Chinese characters, kana and Hangul. */
    private static final char FIRST_IDEOGRAPH = '\u3006';

    private static final char FIRST_HANGUL = '\uAC00';
    private static final char LAST_HANGUL = '\uD7A3';
    private static final char FIRST_THAI = '\u0E00';
    private static final char LAST_LAO = '\u0EFF';

    private static final int HASH_PRIME = 31;
    private static final int SPREAD = 0x9E3779B9;
    private static final int FIRST_SIZE = 1024;

    private final int[][] lines;
    private int[] hashes = new int[FIRST_SIZE];
    private int[] stems = new int[FIRST_SIZE];
    private int size;
    private int[] lastLines = new int[FIRST_SIZE / 2];

    PageStems(Page page) {
        lines = new int[page.size()][];
        Arrays.fill(stems, -1);
        var found = new int[LineKey.MAX_CHARS * 2];
        for (int index = 0; index < lines.length; index++) {
            lines[index] = read(page.line(index).key().text(), found, index + 1);
        }
    }

    /** The stems of a line, each once. */
    int[] of(int index) {
        return lines[index];
    }

    /** How many stems the page has; all are below. */
    int size() {
        return size;
    }

    /** The stems of a text that is no line of the page; those that are on no line are left out. */
    int[] of(LineKey key) {
        int before = size;
        var all = read(key.text(), new int[key.text().length()], Integer.MAX_VALUE);
        return Arrays.stream(all).filter(stem -> stem < before).toArray();
    }

    private int[] read(String text, int[] found, int line) {
        int count = 0;
        int start = 0;
        while (start < text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            if (isUnspaced(text.charAt(start))) {
                for (int at = start; at + 1 < end; at++) {
                    count = add(text, at, at + 2, found, count, line);
                }
            } else if (end - start >= MIN_LETTERS) {
                count = add(text, start, Math.min(start + STEM, end), found, count, line);
            }
            start = end + 1;
        }
        return Arrays.copyOf(found, count);
    }

    private int add(String text, int from, int to, int[] found, int count, int line) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = HASH_PRIME * hash + text.charAt(at);
        }
        int stem = number(hash);
        if (lastLines[stem] == line || count == found.length) {
            return count;
        }
        lastLines[stem] = line;
        found[count] = stem;
        return count + 1;
    }

    private int number(int hash) {
        int slot = slot(hash);
        if (stems[slot] < 0) {
            if (2 * size >= stems.length) {
                grow();
                slot = slot(hash);
            }
            hashes[slot] = hash;
            stems[slot] = size++;
        }
        return stems[slot];
    }

    private int slot(int hash) {
        int mask = stems.length - 1;
        int slot = (hash * SPREAD) >>> 7 & mask;
        while (stems[slot] >= 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldStems = stems;
        hashes = new int[2 * oldHashes.length];
        stems = new int[2 * oldStems.length];
        Arrays.fill(stems, -1);
        lastLines = Arrays.copyOf(lastLines, stems.length / 2);
        for (int at = 0; at < oldStems.length; at++) {
            if (oldStems[at] >= 0) {
                int slot = slot(oldHashes[at]);
                hashes[slot] = oldHashes[at];
                stems[slot] = oldStems[at];
            }
        }
    }

    private static boolean isUnspaced(char first) {
        return (first >= FIRST_IDEOGRAPH && !(first >= FIRST_HANGUL && first <= LAST_HANGUL))
                || (first >= FIRST_THAI && first <= LAST_LAO);
    }
}
