package org.khabar.enrich.separate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrases by which buttons, teasers, credits and the like give themselves away, from {@code cues/LANGUAGE.tsv}. A
 * line of such a file is kind, place and phrase between tabs; a line that starts with # is a comment. Places:
 *
 * <ul>
 *   <li>{@code line}: the phrase is the whole line, numbers and signs aside
 *   <li>{@code start}: the line starts with the phrase and has at most {@value #MAX_START_WORDS} words; of the kind
 *       {@code end} any number
 *   <li>{@code label}: the line starts with the phrase and a colon
 *   <li>{@code inside}: the phrase is anywhere in a line of at most {@value #MAX_START_WORDS} words
 *   <li>{@code end}: a picture's line ends with it, in brackets or after a dash or "via" (agencies)
 *   <li>{@code only}: the line has no word but such words (language names)
 *   <li>{@code sign}: the line starts with it to the letter (©)
 *   <li>{@code date}: a word that may stand beside a date
 *   <li>{@code ago}: a word that makes a date of a number: "2 days ago"
 *   <li>{@code notice}: a word that notices to readers are made of, more than news are: "your", "subscribe", "cookies"
 * </ul>
 *
 * All phrases are compared as {@link LineKey}s; of two that are the same the first counts. Immutable, so any number of threads may share one.
 */
final class CueBook {
    /** Legal notes and form texts run to two dozen words; a longer line that starts like one is read as text. */
    static final int MAX_START_WORDS = 40;

    /**
     * A paragraph of more words is read as text even if it starts like a button ("Share of voters who ..."), unless it
     * starts like what stands below articles ("This website uses cookies ...").
     */
    static final int MAX_BUTTON_WORDS = 20;

    private static final List<String> LANGUAGES = List.of(
            "any", "ar", "fa", "ur", "ckb", "ku", "ru", "uk", "en", "fr", "de", "es", "tr", "zh", "ja", "id", "pt",
            "it", "nl", "pl", "el", "he", "hi", "bn", "ko", "vi", "sw", "ro", "sv", "da", "no", "fi", "cs", "sk", "hu",
            "sr", "hr", "bg", "kk", "ky", "uz", "tg", "az", "ps", "ug", "th", "ta", "te", "mr", "ne", "si", "hy", "ka",
            "am", "so", "ha", "ms", "tl", "sq", "et", "lv", "lt", "sl", "ca", "km", "my", "gu", "pa", "kn", "ml", "mn");
    private static final int FIELDS = 3;
    private static final Comparator<Phrase> LONGEST_FIRST =
            Comparator.comparingInt(phrase -> -phrase.key().length());

    private final Map<String, Cue> byLine = new HashMap<>();
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final List<Phrase> inside = new ArrayList<>();
    private final Set<String> onlyWords = new HashSet<>();
    private final Set<String> dateWords = new HashSet<>();
    private final Set<String> agoWords = new HashSet<>();
    private final Set<String> notices = new HashSet<>();
    private WordSet noticeWords = new WordSet(notices);
    private final Map<String, Cue> agencies = new HashMap<>();
    private final List<Cue> signs = new ArrayList<>();

    private record Phrase(String place, String key, Cue cue) {}

    private CueBook() {}

    /** Reads all cue files; fails with the name of the file and the line that is wrong. */
    static CueBook load() {
        var book = new CueBook();
        for (var language : LANGUAGES) {
            book.readResource("cues/" + language + ".tsv");
        }
        book.byFirstWord.values().forEach(phrases -> phrases.sort(LONGEST_FIRST));
        book.noticeWords = new WordSet(book.notices);
        return book;
    }

    /** The cue that says what the line is, or null. */
    @Nullable
    Cue find(Line line) {
        if (line.key().isEmpty()) {
            return null;
        }
        if (line.isParagraph() && line.words() > MAX_BUTTON_WORDS) {
            var cue = startingWith(line, line.key());
            return cue != null && cue.kind() == Cue.Kind.END ? cue : null;
        }
        if (line.words() > MAX_START_WORDS) {
            return null;
        }
        for (var sign : signs) {
            if (line.text().startsWith(sign.phrase())) {
                return sign;
            }
        }
        return findInKey(line, line.key());
    }

    private @Nullable Cue findInKey(Line line, LineKey key) {
        var whole = byLine.get(withoutNumbers(key));
        if (whole != null) {
            return whole;
        }
        var start = startingWith(line, key);
        return start != null ? start : within(key);
    }

    /** Whether a picture agency of that name is known; {@code name} is any text. */
    @Nullable
    Cue agency(String name) {
        return agencies.get(compact(LineKey.of(name)));
    }

    /** Whether all words are names of languages, as in a language switch. */
    boolean isSwitch(LineKey key) {
        return !key.words().isEmpty() && onlyWords.containsAll(key.words());
    }

    boolean isAgoWord(String foldedWord) {
        return agoWords.contains(foldedWord);
    }

    /** How much of the line's beginning, 0 to 1, is words that notices to readers are made of. */
    double notice(Line line) {
        int count = noticeWords.count(line.key().text());
        return count == 0
                ? 0
                : Math.min(1, 4.0 * count / Math.max(4, line.key().words().size()));
    }

    boolean isDateWord(String foldedWord) {
        return dateWords.contains(foldedWord);
    }

    private @Nullable Cue startingWith(Line line, LineKey key) {
        for (var phrase : byFirstWord.getOrDefault(key.firstWord(), List.of())) {
            if (startsWith(key.text(), phrase.key)
                    && (phrase.place.equals("start") || hasColonAfter(line, phrase.key))) {
                return phrase.cue;
            }
        }
        return null;
    }

    private @Nullable Cue within(LineKey key) {
        for (var phrase : inside) {
            if (key.text().contains(phrase.key)) {
                return phrase.cue;
            }
        }
        return null;
    }

    private static boolean startsWith(String key, String phrase) {
        return key.startsWith(phrase) && (key.length() == phrase.length() || key.charAt(phrase.length()) == ' ');
    }

    /** A colon stands where the phrase ends, as near as marks and tatweels in the raw line allow to say. */
    private static boolean hasColonAfter(Line line, String phrase) {
        int colon = firstColon(line.text());
        return colon >= 0 && LineKey.of(line.text().substring(0, colon)).text().equals(phrase);
    }

    private static int firstColon(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == ':' || text.charAt(at) == '：') {
                return at;
            }
        }
        return -1;
    }

    /** "12 comments (3)" is asked for as "comments", "Image 2 of 5" as "image of"; "2 / 7" is asked for as nothing. */
    private static String withoutNumbers(LineKey key) {
        if (!hasDigit(key.text())) {
            return key.text();
        }
        var others = new ArrayList<String>(key.words());
        others.removeIf(CueBook::isNumber);
        return String.join(" ", others);
    }

    private static boolean hasDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (!Character.isDigit(word.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** "أ.ف.ب", "أ ف ب" and "أف ب" are one agency. */
    private static String compact(LineKey key) {
        return String.join("", key.words());
    }

    private void readResource(String name) {
        var stream = CueBook.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + name);
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    readCue(line, name + ":" + number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private void readCue(String line, String place) {
        var fields = line.split("\t", -1);
        if (fields.length != FIELDS || fields[2].isBlank()) {
            throw new IllegalStateException(place + ": not kind, place and phrase between tabs: " + line);
        }
        var key = LineKey.of(fields[2]);
        if (key.words().isEmpty() && !fields[1].equals("sign")) {
            throw new IllegalStateException(place + ": a phrase without a word: " + line);
        }
        try {
            var kind = Cue.Kind.valueOf(fields[0].toUpperCase(Locale.ROOT));
            add(fields[1], key, new Cue(kind, fields[2]));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + ": " + e.getMessage(), e);
        }
    }

    private void add(String place, LineKey key, Cue cue) {
        switch (place) {
            case "line" -> byLine.putIfAbsent(key.text(), cue);
            case "start", "label" ->
                byFirstWord
                        .computeIfAbsent(key.firstWord(), word -> new ArrayList<>())
                        .add(new Phrase(place, key.text(), cue));
            case "inside" -> inside.add(new Phrase(place, key.text(), cue));
            case "end" -> agencies.putIfAbsent(compact(key), cue);
            case "sign" -> signs.add(cue);
            case "only" -> onlyWords.addAll(key.words());
            case "date" -> dateWords.addAll(key.words());
            case "ago" -> agoWords.addAll(key.words());
            case "notice" -> notices.addAll(key.words());
            default -> throw new IllegalArgumentException("no such place: " + place);
        }
    }
}
