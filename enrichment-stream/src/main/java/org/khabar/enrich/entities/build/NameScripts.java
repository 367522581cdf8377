package org.khabar.enrich.entities.build;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.khabar.enrich.entities.CatalogName;

/** Tells names of a source that are written in a script of another language than the source says. */
final class NameScripts {
    private static final Pattern ROMAN_NUMBER = Pattern.compile("\\b[IVX]+\\b");

    private NameScripts() {}

    /** Whether all letters of a name are of a script that its language is written in. */
    static boolean isInScriptOfItsLanguage(CatalogName name) {
        if (name.language().equals(CatalogDraft.ANY)) {
            return true;
        }
        var scripts = new LinkedHashSet<Integer>();
        for (int code : UScript.getCode(new ULocale(name.language()))) {
            scripts.add(code);
        }
        // Numbers of popes and kings are written with Latin letters in other scripts too.
        return ROMAN_NUMBER
                .matcher(name.text())
                .replaceAll("")
                .codePoints()
                .filter(Character::isLetter)
                .map(UScript::getScript)
                .allMatch(
                        script -> scripts.contains(script) || script == UScript.COMMON || script == UScript.INHERITED);
    }
}
