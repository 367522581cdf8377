package org.khabar.enrich.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A language in one of its scripts that a text may be in, with what speaks for and against it.
 *
 * @param tag BCP 47 tag
 * @param labels numbers of the model's labels that stand for it
 * @param close the same of all languages that the model hardly tells from it, itself among them
 * @param alphabet its letters; null where they are not known or tell nothing
 * @param needsAlphabet whether it is one of many languages of its script
 * @param words words that it has much of; null where none are known
 */
record Hypothesis(
        String tag,
        List<Integer> labels,
        List<List<Integer>> close,
        @Nullable Alphabet alphabet,
        boolean needsAlphabet,
        @Nullable WordList words) {
    /** Below it, the model's probabilities mean nothing. */
    private static final double LEAST_PROBABILITY = 1e-6;

    /** The model is sure of itself, and is right in that more often than the probabilities say that words and letters give. */
    private static final double WEIGHT_OF_MODEL = 1.2;

    /** How much of what the model says for a language is said for all that are close to it. */
    private static final double SHARED = 0.3;

    /** What one letter outside the alphabet says against a language: foreign names have such letters too. */
    private static final double WEIGHT_OF_LETTER = 0.4;

    /** So many letters say all that the letters of a text have to say. */
    private static final int ENOUGH_LETTERS = 60;

    /** A text of which more is outside the alphabet is in another language for sure. */
    private static final double MAX_SHARE_OUTSIDE = 0.3;

    /** Languages for which CLDR has no data are seldom those of news: a tenth as likely. */
    private static final double WITHOUT_ALPHABET = Math.log(0.1);

    /** The logarithm of how likely the text is in this language, letters aside, up to a constant. */
    double evidence(double[] probabilities, WordCounts counts) {
        double probability = sum(labels, probabilities);
        if (close.size() > 1) {
            double ofAll = 0;
            for (var each : close) {
                ofAll += sum(each, probabilities);
            }
            probability += SHARED * (ofAll / close.size() - probability);
        }
        return WEIGHT_OF_MODEL * Math.log(LEAST_PROBABILITY + probability)
                + (words == null ? 0 : counts.evidence(words));
    }

    private static double sum(List<Integer> labels, double[] probabilities) {
        double sum = 0;
        for (int label : labels) {
            sum += probabilities[label];
        }
        return sum;
    }

    /** What the letters add to it; never more than 0. */
    double evidence(LetterCounts letters) {
        if (alphabet == null) {
            return needsAlphabet ? WITHOUT_ALPHABET : 0;
        }
        return -WEIGHT_OF_LETTER
                * Math.min(letters.all(), ENOUGH_LETTERS)
                * Math.min(letters.shareOutside(alphabet), MAX_SHARE_OUTSIDE);
    }
}
