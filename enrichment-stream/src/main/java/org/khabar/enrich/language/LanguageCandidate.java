package org.khabar.enrich.language;

/**
 * A language that a text may be in.
 *
 * @param tag canonical BCP 47 tag
 * @param probability 0 to 1; those of all languages known sum to 1
 */
public record LanguageCandidate(String tag, double probability) {}
