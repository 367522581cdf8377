package org.khabar.enrich.separate;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.separate.Line.End;

/** Finds where, or through which agency, an article was reported: on its own line or before its first words. */
final class Datelines {
    private static final int MAX_WORDS = 6;
    /** A dateline before the first words ends within so many UTF-16 units, date and agency included. */
    private static final int MAX_PREFIX_CHARS = 70;

    private static final int MAX_PLAIN_WORDS = 2;

    /** A place and the name after it: "MOSCOW (Reuters)", "القاهرة / د ب أ", "北京（新华社）". */
    private static final Pattern PLACE_AND_NAME = Pattern.compile(
            "[\\p{L}\\p{M} .'،,]{2,40}(?:\\s[-–—/]\\s([\\p{L}\\p{M} .'\"]{2,30})|\\s?[(（]([\\p{L}\\p{M} .]{2,30})[)）])\\s?[-–—:]{0,2}");

    /**
     * "دبي-الشرق": two Arabic names and a hyphen without spaces. In scripts with capitals such a hyphen joins the words of
     * one name, and with spaces it stands between two teams.
     */
    private static final Pattern ARABIC_PAIR =
            Pattern.compile("[\\p{IsArabic}\\p{M} ]{2,30}[-–—/][\\p{IsArabic}\\p{M} ]{2,30}");

    /** The same before a dash; the agency in brackets, slashes or after a dash makes it sure. */
    private static final Pattern SURE_PREFIX = Pattern.compile(
            "([\\p{L}\\p{M}\\d .،,'/-]{0,50}?(?:[(（][\\p{L}\\p{M} .]{2,30}[)）]|/[\\p{L}\\p{M} .]{2,20}/))\\s?\\.?\\s?[-–—:]{1,2}.*|"
                    + "([\\p{L}\\p{M}\\d .،,'-]{2,50}/[\\p{L}\\p{M} ]{2,20}/)\\..*",
            Pattern.DOTALL);

    private final CueBook book;

    Datelines(CueBook book) {
        this.book = book;
    }

    /** Whether the line between title and text is nothing but a dateline. */
    boolean isDateline(Line line) {
        if (line.words() > MAX_WORDS
                || line.shape().end() == End.STOP
                || line.shape().digits() > 0) {
            return false;
        }
        var text = line.text();
        return isPair(text) || namesAgency(text);
    }

    private static boolean isPair(String text) {
        return text.indexOf(" -") < 0
                && text.indexOf("- ") < 0
                && ARABIC_PAIR.matcher(text).matches();
    }

    private boolean namesAgency(String text) {
        var match = PLACE_AND_NAME.matcher(text);
        return match.matches() && book.agency(match.group(1) == null ? match.group(2) : match.group(1)) != null;
    }

    /** The dateline before the first words of a text, without the dash after it; null if there is none. */
    static @Nullable String before(String text) {
        var head = text.substring(0, Math.min(text.length(), MAX_PREFIX_CHARS));
        var sure = SURE_PREFIX.matcher(head);
        if (sure.matches()) {
            var found = sure.group(1) == null ? sure.group(2) : sure.group(1);
            return found.strip();
        }
        int dash = spacedDash(head);
        return dash > 0 && isPlace(head.substring(0, dash))
                ? head.substring(0, dash).strip()
                : null;
    }

    private static int spacedDash(String head) {
        for (int at = 1; at < head.length() - 1; at++) {
            char character = head.charAt(at);
            if ((character == '-' || character == '–' || character == '—') && head.charAt(at + 1) == ' ') {
                return at;
            }
        }
        return -1;
    }

    /**
     * Only capitals ("MOSCOW -"), or one or two words of a script without capitals ("دبي - الشرق"). A Russian dash after
     * a capitalised word may stand for "is", so it proves nothing.
     */
    private static boolean isPlace(String words) {
        var place = words.strip();
        boolean isPlain = place.codePoints()
                .allMatch(letter -> Character.isLetter(letter)
                        || letter == ' '
                        || letter == ','
                        || letter == '.'
                        || Character.getType(letter) == Character.NON_SPACING_MARK);
        boolean hasNoSmallLetter = place.codePoints().noneMatch(Character::isLowerCase);
        int count = place.split(" +").length;
        boolean hasCapitals = place.codePoints().anyMatch(Character::isUpperCase);
        return isPlain
                && hasNoSmallLetter
                && count <= (hasCapitals ? MAX_WORDS : MAX_PLAIN_WORDS)
                && place.length() > 2;
    }
}
