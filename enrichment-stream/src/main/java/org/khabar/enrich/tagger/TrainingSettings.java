package org.khabar.enrich.tagger;

import java.util.List;

/**
 * How a tagger is trained.
 *
 * @param epochs how often all sentences are read
 * @param minCount how often a feature must be seen
 * @param margin by how much a right label must be better than another
 * @param missMargin by how much the right label of a name must be better than none
 * @param shares how much of what only one domain says is believed, by domain; one number for each
 * @param boldness what speaks against saying that a word is no name, in the units of the margin
 * @param leastWeight features whose weights are all smaller are left out, where nearly all weights are below 60
 * @param runs how many times to train, each in orders of its own; what they learn is added up, so that chance says less
 * @param seed decides the order of sentences
 */
public record TrainingSettings(
        int epochs,
        int minCount,
        int margin,
        int missMargin,
        List<Double> shares,
        int boldness,
        int leastWeight,
        int runs,
        long seed) {
    /** Copies the shares. */
    public TrainingSettings {
        shares = List.copyOf(shares);
    }
}
