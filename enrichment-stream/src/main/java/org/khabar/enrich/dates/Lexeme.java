package org.khabar.enrich.dates;

/**
 * A word, or several that stand together, with what it stands for.
 *
 * @param words numbers of its words
 * @param value a number whose sense depends on the class
 * @param capitalised true where it counts only with a capital: "March", "Sunday"
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Lexeme(int[] words, int value, boolean capitalised) {}
