package org.khabar.enrich.language;

import java.util.Set;

/**
 * What a label of the model stands for.
 *
 * @param tag canonical BCP 47 tag
 * @param scripts ISO 15924 codes of the scripts it is written in
 */
record KnownLanguage(String tag, Set<String> scripts) {}
