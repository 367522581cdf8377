package org.khabar.enrich.language;

/**
 * A language that a text may be in.
 *
 * @param tag canonical BCP 47 tag
 * @param probability 0 to 1; together with that of a language which is not known they sum to 1
 */
public record LanguageCandidate(String tag, double probability) {}
