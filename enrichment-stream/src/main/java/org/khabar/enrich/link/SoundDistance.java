package org.khabar.enrich.link;

/**
 * How far two words sound from each other: the least sum of changes of sounds that makes one of the other. A consonant of
 * another class costs 1; what schools of transliteration differ in, and vowels, which Arabic mostly leaves out, cost little.
 */
final class SoundDistance {
    private static final double OTHER = 1;
    private static final double SAME_CLASS = 0.3;
    private static final double NEAR = 0.05;
    private static final double VOWEL = 0.5;
    private static final double VOWEL_NEAR = 0.1;
    private static final double VOWEL_LEFT_OUT = 0.15;
    private static final double END_LEFT_OUT = 0.3;
    private static final double BREATH_LEFT_OUT = 0.25;

    /** Pairs that are one sound in one of the scripts, or one letter in some country. */
    private static final String NEAR_PAIRS = "bp fv gj kq hH sc qg wu wv SC gk zj zc";

    private static final String NEAR_VOWELS = "ae ei ou ao";

    private SoundDistance() {}

    /** The distance of two words given by their {@link Sounds}; 0 for equal ones. */
    static double between(String one, String other) {
        var above = new double[other.length() + 1];
        for (int column = 1; column < above.length; column++) {
            above[column] = above[column - 1] + leftOut(other, column - 1);
        }
        for (int row = 1; row <= one.length(); row++) {
            var here = new double[above.length];
            here[0] = above[0] + leftOut(one, row - 1);
            for (int column = 1; column < here.length; column++) {
                double changed = above[column - 1] + change(one.charAt(row - 1), other.charAt(column - 1));
                double without = above[column] + leftOut(one, row - 1);
                double with = here[column - 1] + leftOut(other, column - 1);
                here[column] = Math.min(changed, Math.min(without, with));
            }
            above = here;
        }
        return above[other.length()];
    }

    private static double leftOut(String sounds, int at) {
        char sound = sounds.charAt(at);
        if (Sounds.isVowel(sound)) {
            // All scripts write the vowel at the end of a word, but French and English do not speak all that they
            // write.
            boolean spokenEnd = at == sounds.length() - 1 && sound != 'e';
            return spokenEnd ? END_LEFT_OUT : VOWEL_LEFT_OUT;
        }
        return Sounds.classOf(sound) == 0 ? BREATH_LEFT_OUT : OTHER;
    }

    private static double change(char one, char other) {
        if (one == other) {
            return 0;
        }
        if (Sounds.isVowel(one) && Sounds.isVowel(other)) {
            return isPair(one, other, NEAR_VOWELS) ? VOWEL_NEAR : VOWEL;
        }
        if (isPair(one, other, NEAR_PAIRS)) {
            return NEAR;
        }
        boolean sameClass = Sounds.classOf(one) == Sounds.classOf(other) && Sounds.classOf(one) != 0;
        return sameClass ? SAME_CLASS : OTHER;
    }

    private static boolean isPair(char one, char other, String pairs) {
        return pairs.contains("" + one + other) || pairs.contains("" + other + one);
    }
}
