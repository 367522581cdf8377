package org.khabar.enrich.recognise;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.khabar.enrich.words.Tokens;

/**
 * What an article's language says about the names in it: a spelling counts if it is of that language, of the language
 * most written in a script, or of another script that only few languages share. A Turkish spelling in an English or
 * Arabic article does not: "Island" is more often an English word than Turkish or German for Iceland.
 */
final class ArticleLanguage {
    private static final String UNDETERMINED = "und";
    private static final String ARABIC_SCRIPT = "Arab";
    /** Names that a catalogue lacks in a language are most likely written as in the widest one of the same script. */
    private static final Set<String> WIDEST = Set.of("ar", "en", "ru");
    /** Languages that write Arabic clitics joined to the next word: Arabic and its varieties. */
    private static final Set<String> WITH_CLITICS = Set.of("ar", "arz", "apc", "ary", "acm", "afb");

    /** Scripts in which a word says little about its language. */
    private static final Set<String> SHARED_SCRIPTS = Set.of("Arab", "Cyrl", "Latn");

    private static final Map<String, String> SCRIPTS = new ConcurrentHashMap<>();

    private final String language;
    private final String script;

    ArticleLanguage(String languageTag) {
        var primary = ULocale.forLanguageTag(languageTag).getLanguage();
        language = primary.isEmpty() ? UNDETERMINED : primary;
        script = scriptOf(language);
    }

    /** True where a spelling of a language counts in the article. */
    boolean accepts(String nameLanguage) {
        return nameLanguage.equals(language)
                || WIDEST.contains(nameLanguage)
                || !SHARED_SCRIPTS.contains(scriptOf(nameLanguage));
    }

    /** True where Arabic words may carry clitics. */
    boolean hasClitics() {
        return WITH_CLITICS.contains(language) || !script.equals(ARABIC_SCRIPT);
    }

    /** The language whose tagger is to be used; that of the script where the language is not known, else perhaps none. */
    String forTagger(Tokens tokens) {
        if (WITH_CLITICS.contains(language)) {
            return "ar";
        }
        return language.equals(UNDETERMINED) ? widestOfScript(tokens) : language;
    }

    private static String widestOfScript(Tokens tokens) {
        int arabic = 0;
        int cyrillic = 0;
        int latin = 0;
        for (int token = 0; token < tokens.count(); token++) {
            var block = Character.UnicodeBlock.of(tokens.letter(tokens.firstLetter(token)));
            arabic += Character.UnicodeBlock.ARABIC.equals(block) ? 1 : 0;
            cyrillic += Character.UnicodeBlock.CYRILLIC.equals(block) ? 1 : 0;
            latin += Character.UnicodeBlock.BASIC_LATIN.equals(block) ? 1 : 0;
        }
        int most = Math.max(arabic, Math.max(cyrillic, latin));
        return most == arabic ? "ar" : most == cyrillic ? "ru" : "en";
    }

    private static String scriptOf(String language) {
        return SCRIPTS.computeIfAbsent(
                language, known -> ULocale.addLikelySubtags(new ULocale(known)).getScript());
    }
}
