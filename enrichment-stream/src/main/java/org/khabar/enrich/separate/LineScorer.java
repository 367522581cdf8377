package org.khabar.enrich.separate;

import java.util.List;

/**
 * Says how much a line looks like a paragraph of an article: the sum of its features, each a number from 0 to 1 times a
 * weight, so a line above 0 is rather a paragraph and one below rather not. A new feature is one more constant of
 * {@link Feature}.
 *
 * <p>The weights were found together with the costs of {@link BodyPath}: by logistic regression, then a random search on
 * the development pages (92 English, 13 Arabic, Persian, Russian and Turkish), the seeds and 300 clean texts, rounded to
 * halves; {@code REPEATED} and {@code CLEAN} were then set by hand, as short pages of our own lost their titles and lists.
 */
final class LineScorer {
    /** A score says no more than this, so that one long legal note does not outweigh a menu. */
    private static final double MAX_SCORE = 5;

    private static final double BIAS = -2.5;

    private LineScorer() {}

    /** What is seen of a line and its neighbours. */
    enum Feature {
        /** Long lines are paragraphs. */
        LENGTH(1) {
            @Override
            double of(Page page, int index) {
                return Math.min(1, Math.log1p(page.line(index).words()) / LOG_OF_LONG);
            }
        },
        /** Headlines end where paragraphs begin to be long. */
        LONG(0.5) {
            @Override
            double of(Page page, int index) {
                return Math.max(0, Math.min(1, (page.line(index).words() - HEADLINE_WORDS) / HEADLINE_WORDS));
            }
        },
        /** Paragraphs end with a full stop, buttons do not. */
        SENTENCE(2) {
            @Override
            double of(Page page, int index) {
                return page.line(index).endsSentence() ? 1 : 0;
            }
        },
        /** A text without any button was cleaned by somebody else, and its short lines are its own. */
        CLEAN(1.5) {
            @Override
            double of(Page page, int index) {
                return page.isClean() ? 1 : 0;
            }
        },
        /** Teasers are cut with an ellipsis. */
        ELLIPSIS(-1.5) {
            @Override
            double of(Page page, int index) {
                return page.line(index).shape().end() == Line.End.ELLIPSIS ? 1 : 0;
            }
        },
        /** Links stand in a row between bars and arrows. */
        SEPARATORS(-1.5) {
            @Override
            double of(Page page, int index) {
                return Math.min(1, page.line(index).shape().separators() / 2.0);
            }
        },
        /** A heading that stands on a page more than once is seldom part of its text. */
        REPEATED(-2) {
            @Override
            double of(Page page, int index) {
                return page.isRepeated(index) && !page.line(index).isParagraph() ? 1 : 0;
            }
        },
        /** Paragraphs stand beside paragraphs. */
        NEXT_TO_PROSE(3) {
            @Override
            double of(Page page, int index) {
                return page.richnessAround(index, 1, 1);
            }
        },
        /** And not far from others. */
        AMONG_PROSE(3.5) {
            @Override
            double of(Page page, int index) {
                return page.richnessAround(index, 2, AMONG);
            }
        };

        /** The logarithm of the length, in words, from which a line is as long as it needs to be. */
        private static final double LOG_OF_LONG = Math.log1p(40);

        private static final double HEADLINE_WORDS = 12;
        private static final int AMONG = 4;

        private final double weight;

        Feature(double weight) {
            this.weight = weight;
        }

        abstract double of(Page page, int index);
    }

    /** The scores of all lines of the page, in their order. */
    static double[] score(Page page) {
        var scores = new double[page.size()];
        for (int index = 0; index < scores.length; index++) {
            double score = BIAS;
            for (var feature : FEATURES) {
                score += feature.weight * feature.of(page, index);
            }
            scores[index] = Math.max(-MAX_SCORE, Math.min(MAX_SCORE, score));
        }
        return scores;
    }

    private static final List<Feature> FEATURES = List.of(Feature.values());
}
