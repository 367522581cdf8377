package org.khabar.enrich.words;

import java.util.Set;

/** Abbreviations with a point that names end with: U.S., Jr., Corp., Calif. */
public final class Abbreviations {
    private static final int LONGEST = 5;

    /**
     * Forms of companies, sons and fathers, and the states and provinces that English newspapers shorten behind a
     * town.
     */
    private static final Set<String> WITH_POINT = Set.of(
            "Inc", "Corp", "Ltd", "Co", "Cos", "Bros", "Jr", "Sr", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del",
            "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb",
            "Nev", "Okla", "Ont", "Ore", "Pa", "Que", "Sask", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo");

    private Abbreviations() {}

    /** Whether a point stands right before a place of a text, or a space and a point. */
    private static boolean isPointBefore(String text, int at) {
        char before = text.charAt(at - 1);
        return before == '.' || (before == ' ' && text.charAt(at - 2) == '.');
    }

    /**
     * Where a name ends.
     *
     * @param text the text that the name is in
     * @param start offset of its first character
     * @param end offset behind its last letter
     * @return the end, or behind the point there if that belongs to the name's last word
     */
    public static int endWithPoint(String text, int start, int end) {
        if (end == text.length() || text.charAt(end) != '.') {
            return end;
        }
        int first = end;
        while (first > start && end - first <= LONGEST && Character.isLetter(text.charAt(first - 1))) {
            first--;
        }
        boolean initials = end - first == 1 && first - 2 >= start && isPointBefore(text, first);
        return initials || WITH_POINT.contains(text.substring(first, end)) ? end + 1 : end;
    }
}
