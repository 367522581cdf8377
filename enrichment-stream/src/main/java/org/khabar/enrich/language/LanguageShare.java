package org.khabar.enrich.language;

/**
 * One of several languages of a text.
 *
 * @param tag canonical BCP 47 tag
 * @param share estimated share of the text that is in it, 0 to 1
 */
public record LanguageShare(String tag, double share) {}
