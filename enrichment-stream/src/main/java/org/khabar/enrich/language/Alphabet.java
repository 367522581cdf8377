package org.khabar.enrich.language;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The letters and marks that a language is written with: those that CLDR calls standard, and the auxiliary ones of foreign
 * names and loan words, in both cases, composed and decomposed.
 */
final class Alphabet {
    private static final Map<String, ULocale> LOCALES = Stream.of(ULocale.getAvailableLocales())
            .collect(Collectors.toMap(ULocale::toLanguageTag, Function.identity()));

    /** Languages that CLDR has under another code. */
    private static final Map<String, String> OTHER_NAMES = Map.of("tl", "fil");

    private final BitSet letters = new BitSet();

    private Alphabet(UnicodeSet set) {
        var decomposition = Normalizer2.getNFDInstance();
        for (var letter : set) {
            letter.chars().forEach(letters::set);
            decomposition.normalize(letter).chars().forEach(letters::set);
        }
    }

    /** The alphabet of a language; null if CLDR has none. */
    static @Nullable Alphabet of(String tag) {
        var locale = LOCALES.get(OTHER_NAMES.getOrDefault(tag, tag));
        if (locale == null) {
            return null;
        }
        var data = LocaleData.getInstance(locale);
        var set = new UnicodeSet();
        for (int kind : Set.of(LocaleData.ES_STANDARD, LocaleData.ES_AUXILIARY)) {
            set.addAll(data.getExemplarSet(0, kind));
        }
        return set.isEmpty() ? null : new Alphabet(set.closeOver(UnicodeSet.CASE_INSENSITIVE));
    }

    boolean contains(char letter) {
        return letters.get(letter);
    }
}
