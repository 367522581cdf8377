package org.khabar.enrich.link;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.morphology.WordForms;
import org.khabar.enrich.tagger.Morphology;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;
import org.khabar.enrich.words.Tokeniser;

/** The words of a name, made alike as far as is needed to compare names. */
final class NameWords {
    private static final String RESOURCE = "name-words.tsv";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String ARABIC_ARTICLE = "ال";
    private static final int MIN_WITH_ARTICLE = 5;
    private static final Pattern PATRONYMIC = Pattern.compile(".{3,}(вич|вича|вичем|вичу|виче|вна|вны|вне|вной|вну)");
    private static final int FIRST_WITH_ACCENT = 0x80;

    /** Балтийского is no case of Балтийск. */
    private static final Pattern ADJECTIVE =
            Pattern.compile("(ий|ый|ая|яя|ое|ее|ие|ые|ого|его|ому|ему|ую|юю|ых|их|ыми|ими|(?<=[сц]к)(ой|ом|им))$");

    private static final int LONGEST_ADJECTIVE_ENDING = 3;

    private static final String ADJECTIVE_MARK = "ий";

    private static final Pattern JOINED_SERVANT =
            Pattern.compile("^(abd|عبد|абд)(?:el|ul|al|oul|ال|ель|ул|ал)(.{2,})$");

    /** Of Abdel and Abdul these are left. */
    private static final int SERVANT_LETTERS = 3;

    private static final WordForms FORMS = WordForms.russian();
    private static final Set<Long> DECLINED_LIKE_ADJECTIVES =
            Set.of(WordForms.ADJECTIVE, WordForms.PARTICIPLE, WordForms.SURNAME);
    private static final Set<String> ARTICLES = words("article");
    private static final Set<String> SERVANTS = words("servant");
    private static final Set<String> LEGAL_FORMS = words("legal");
    private static final Set<String> KINDS = Set.copyOf(stems(List.copyOf(words("kind"))));

    private NameWords() {}

    private static Set<String> words(String kind) {
        var words = new HashSet<String>();
        for (var columns : new TsvResource(NameWords.class, RESOURCE).rows(2)) {
            if (columns[0].equals(kind)) {
                words.add(TextFolder.fold(columns[1]));
            }
        }
        return words;
    }

    /** How many words of a name of a type are not the legal form of a body, which is never all there is. */
    static int countWithoutLegalForm(EntityType type, List<String> words) {
        int end = words.size();
        while (type == EntityType.ORGANIZATION && end > 1 && LEGAL_FORMS.contains(words.get(end - 1))) {
            end--;
        }
        return end;
    }

    /** Folded words, Latin ones without accents; a Russian patronymic between two names is left out. */
    static List<String> of(String name) {
        var tokens = Tokeniser.tokenise(name);
        var words = new ArrayList<String>(tokens.count());
        for (int token = 0; token < tokens.count(); token++) {
            var word = tokens.text(token);
            boolean inside = token > 0 && token < tokens.count() - 1;
            if (!inside || !PATRONYMIC.matcher(word).matches()) {
                words.add(isLatin(word) ? withoutAccents(word) : word);
            }
        }
        return words;
    }

    /** Whether a word, without its ending, says what a body is, such as company or نادي. */
    static boolean isKind(String stem) {
        return KINDS.contains(stem);
    }

    /** The same with the case endings of Cyrillic words taken off, all that look like one. */
    static List<String> stems(List<String> words) {
        var stems = new ArrayList<String>(words.size());
        for (var word : words) {
            stems.add(isCyrillic(word) ? stem(word) : word);
        }
        return stems;
    }

    /** What of the words has a sound in all scripts: articles and initials go, Abd and what follows become one word. */
    static List<String> spoken(List<String> words) {
        var spoken = new ArrayList<String>(words.size());
        boolean servant = false;
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            boolean inside = at > 0 && at < words.size() - 1;
            if (inside && (word.length() == 1 || ARTICLES.contains(word))) {
                continue;
            }
            var bare = withoutArticle(word);
            if (servant) {
                spoken.set(spoken.size() - 1, spoken.get(spoken.size() - 1) + bare);
                servant = false;
            } else if (at < words.size() - 1 && SERVANTS.contains(word)) {
                spoken.add(word.substring(0, SERVANT_LETTERS));
                servant = true;
            } else {
                spoken.add(bare);
            }
        }
        return spoken;
    }

    private static String withoutArticle(String word) {
        if (word.length() > SERVANT_LETTERS && SERVANTS.contains(word.substring(0, SERVANT_LETTERS))) {
            return JOINED_SERVANT.matcher(word).replaceFirst("$1$2");
        }
        boolean article = word.length() >= MIN_WITH_ARTICLE && word.startsWith(ARABIC_ARTICLE);
        return article ? word.substring(ARABIC_ARTICLE.length()) : word;
    }

    /**
     * True for a Russian word that ends like an adjective, unless it is known to be declined like a noun: Юрий,
     * Корее.
     */
    static boolean isAdjective(String word) {
        var ending = ADJECTIVE
                .matcher(word)
                .region(Math.max(0, word.length() - LONGEST_ADJECTIVE_ENDING), word.length())
                .useTransparentBounds(true);
        return ending.find() && !isDeclinedLikeNoun(word);
    }

    private static boolean isDeclinedLikeNoun(String word) {
        var traits = Arrays.stream(FORMS.find(word).traits()).boxed().toList();
        if (traits.isEmpty()) {
            return false;
        }
        return traits.contains(WordForms.GIVEN_NAME) || Collections.disjoint(traits, DECLINED_LIKE_ADJECTIVES);
    }

    private static String stem(String word) {
        var stem = bareStem(word);
        return isAdjective(word) ? stem + ADJECTIVE_MARK : stem;
    }

    private static String bareStem(String word) {
        var stem = word;
        for (var shorter = Morphology.ENDINGS.stem(stem); !shorter.equals(stem); ) {
            stem = shorter;
            shorter = Morphology.ENDINGS.stem(stem);
        }
        return stem;
    }

    private static String withoutAccents(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= FIRST_WITH_ACCENT) {
                return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return word;
    }

    /** Whether two names, not empty, begin with letters of one script. */
    static boolean areInOneScript(String one, String other) {
        return scriptOf(one) == scriptOf(other);
    }

    static boolean isCyrillic(String word) {
        return scriptOf(word) == UnicodeScript.CYRILLIC;
    }

    static boolean isArabic(String name) {
        return scriptOf(name) == UnicodeScript.ARABIC;
    }

    static boolean isLatin(String word) {
        return scriptOf(word) == UnicodeScript.LATIN;
    }

    /** The script of the first letter; that of most is known without a search. */
    private static UnicodeScript scriptOf(String name) {
        int first = name.codePointAt(0);
        if (first >= 'a' && first <= 'z') {
            return UnicodeScript.LATIN;
        }
        if (first >= 'ا' && first <= 'ي') {
            return UnicodeScript.ARABIC;
        }
        return first >= 'а' && first <= 'я' ? UnicodeScript.CYRILLIC : UnicodeScript.of(first);
    }
}
