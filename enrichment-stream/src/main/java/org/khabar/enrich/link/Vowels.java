package org.khabar.enrich.link;

import java.text.Normalizer;

/** The marks over and under letters that a text writes now and then, such as the Arabic vowels. */
final class Vowels {
    private Vowels() {}

    /** Whether a name has such marks. */
    static boolean isMarked(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).chars().anyMatch(Vowels::isMark);
    }

    /**
     * Whether a name is another, of which it may leave out marks, but has none that the other lacks: عُمان is no way to write
     * عمّان.
     */
    static boolean agree(String written, String name) {
        var some = Normalizer.normalize(written, Normalizer.Form.NFC);
        var all = Normalizer.normalize(name, Normalizer.Form.NFC);
        int at = 0;
        for (int i = 0; i < some.length(); i++) {
            while (at < all.length() && all.charAt(at) != some.charAt(i) && isMark(all.charAt(at))) {
                at++;
            }
            if (at == all.length() || all.charAt(at) != some.charAt(i)) {
                return false;
            }
            at++;
        }
        return all.substring(at).chars().allMatch(Vowels::isMark);
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
