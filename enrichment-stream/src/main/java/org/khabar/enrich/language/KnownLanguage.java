package org.khabar.enrich.language;

import java.util.List;

/**
 * What a label of the model stands for.
 *
 * @param tag canonical BCP 47 tag
 * @param scripts ISO 15924 codes of the scripts it is written in, the usual one first
 */
record KnownLanguage(String tag, List<String> scripts) {
    /** Han without a character that is only simplified or only traditional. */
    private static final String HAN = "Hani";

    /** The tag of text in one of its scripts: with the script where it is not the usual one. */
    String tagIn(String script) {
        boolean isUsual = script.equals(scripts.get(0)) || script.equals(HAN);
        return isUsual || tag.indexOf('-') >= 0 ? tag : tag + "-" + script;
    }
}
