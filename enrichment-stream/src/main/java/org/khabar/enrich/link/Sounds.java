package org.khabar.enrich.link;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;

/**
 * How a word of a name sounds, in one alphabet for Arabic, Cyrillic and Latin letters, so that spellings can be compared
 * across scripts and schools of transliteration.
 */
final class Sounds {
    private static final String RESOURCE = "sounds.tsv";
    private static final String VOWELS = "aeiou";
    private static final Map<String, String> SOUNDS = load();

    /** Letters of the longest entry that begins with a letter. */
    private static final Map<Character, Integer> LONGEST = longest();

    /** Sounds that spellings take for each other, by the one that stands for all; what is missing is not written everywhere. */
    private static final Map<Character, Character> CLASSES = Map.ofEntries(
            Map.entry('b', 'b'),
            Map.entry('p', 'b'),
            Map.entry('f', 'f'),
            Map.entry('v', 'f'),
            Map.entry('k', 'k'),
            Map.entry('q', 'k'),
            Map.entry('g', 'k'),
            Map.entry('j', 'k'),
            Map.entry('t', 't'),
            Map.entry('d', 't'),
            Map.entry('s', 's'),
            Map.entry('z', 's'),
            Map.entry('S', 's'),
            Map.entry('C', 's'),
            Map.entry('c', 's'),
            Map.entry('m', 'm'),
            Map.entry('n', 'n'),
            Map.entry('l', 'l'),
            Map.entry('r', 'r'));

    private Sounds() {}

    private static Map<String, String> load() {
        var sounds = new HashMap<String, String>();
        for (var columns : new TsvResource(Sounds.class, RESOURCE).rows(2)) {
            sounds.put(TextFolder.fold(columns[0]), columns[1]);
        }
        return sounds;
    }

    private static Map<Character, Integer> longest() {
        var longest = new HashMap<Character, Integer>();
        SOUNDS.keySet().forEach(letters -> longest.merge(letters.charAt(0), letters.length(), Math::max));
        return longest;
    }

    /** The sounds of a folded word, no sound twice in a row; empty where its script is not known. */
    static String of(String word) {
        var sounds = new StringBuilder();
        for (int at = 0; at < word.length(); ) {
            int end = Math.min(word.length(), at + LONGEST.getOrDefault(word.charAt(at), 0));
            while (end > at && !SOUNDS.containsKey(word.substring(at, end))) {
                end--;
            }
            if (end == at) {
                var base = Normalizer.normalize(word.substring(at, at + 1), Normalizer.Form.NFD)
                        .substring(0, 1);
                append(sounds, SOUNDS.getOrDefault(base, ""));
                at++;
            } else {
                append(sounds, SOUNDS.getOrDefault(word.substring(at, end), ""));
                at = end;
            }
        }
        // At the beginning of a word the Arabic letter is no vowel.
        return word.startsWith("و") ? "w" + sounds.substring(1) : sounds.toString();
    }

    private static void append(StringBuilder sounds, String more) {
        for (int at = 0; at < more.length(); at++) {
            char sound = more.charAt(at);
            if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound) {
                sounds.append(sound);
            }
        }
    }

    static boolean isVowel(char sound) {
        return VOWELS.indexOf(sound) >= 0;
    }

    /** The class of a consonant, or 0 for a sound that not every spelling writes. */
    static char classOf(char sound) {
        return CLASSES.getOrDefault(sound, '\0');
    }

    /** What all spellings of a word have in common: the classes of its consonants, none twice in a row. */
    static String skeleton(String sounds) {
        var skeleton = new StringBuilder();
        for (int at = 0; at < sounds.length(); at++) {
            char sound = sounds.charAt(at);
            char kind = at == 0 && sound == 'w' ? 'f' : classOf(sound);
            boolean repeated = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == kind;
            if (kind != 0 && !repeated) {
                skeleton.append(kind);
            }
        }
        return skeleton.toString();
    }
}
