package org.khabar.enrich.separate;

import java.util.List;
import org.khabar.enrich.separate.Markup.Block;
import org.khabar.enrich.separate.Markup.Place;

/**
 * Says how much a line looks like a paragraph of an article: the sum of its features, each a number from 0 to 1 times a
 * weight, so a line above 0 is rather a paragraph and one below rather not. A new feature is one more constant of
 * {@link Feature}.
 *
 * <p>The weights were found together with the costs of {@link BodyPath}: by random search on the development pages (92
 * English, 13 Arabic, Persian, Russian and Turkish) and the seeds. {@code CLEAN}, the least that the end of a page costs, and the
 * features of HTML were set by hand.
 */
final class LineScorer {
    /** A score says no more than this, so that one long legal note does not outweigh a menu. */
    private static final double MAX_SCORE = 5;

    private static final double BIAS = -2.5;

    private LineScorer() {}

    /** What is seen of a line and its neighbours. */
    enum Feature {
        /** Long lines are paragraphs. */
        LENGTH(2.75) {
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
        SENTENCE(0.25) {
            @Override
            double of(Page page, int index) {
                return page.line(index).endsSentence() ? 1 : 0;
            }
        },
        /** A text without any button was cleaned by somebody else, and its short lines are its own. */
        CLEAN(1) {
            @Override
            double of(Page page, int index) {
                return page.isClean() ? 1 : 0;
            }
        },
        /** Teasers are cut with an ellipsis. */
        ELLIPSIS(-0.75) {
            @Override
            double of(Page page, int index) {
                return page.line(index).shape().end() == Line.End.ELLIPSIS ? 1 : 0;
            }
        },
        /** Links stand in a row between bars and arrows. */
        SEPARATORS(-2.75) {
            @Override
            double of(Page page, int index) {
                return Math.min(1, page.line(index).shape().separators() / 2.0);
            }
        },
        /** A heading that stands on a page more than once is seldom part of its text. */
        REPEATED(-3) {
            @Override
            double of(Page page, int index) {
                return page.isRepeated(index) && !page.line(index).isParagraph() ? 1 : 0;
            }
        },
        /** Paragraphs stand beside paragraphs. */
        NEXT_TO_PROSE(3.5) {
            @Override
            double of(Page page, int index) {
                return page.richnessAround(index, 1, 1);
            }
        },
        /** And not far from others. */
        AMONG_PROSE(1.25) {
            @Override
            double of(Page page, int index) {
                return page.richnessAround(index, 2, AMONG);
            }
        },
        /** Sentences have clauses. */
        COMMAS(1.5) {
            @Override
            double of(Page page, int index) {
                return Math.min(1, page.line(index).shape().commas() / 2.0);
            }
        },
        /** Headings and buttons run together ("SportFootball"); a sentence may name WhatsApp. */
        GLUED(-5.25) {
            @Override
            double of(Page page, int index) {
                var line = page.line(index);
                return line.endsSentence() || line.words() > HEADLINE_WORDS
                        ? 0
                        : Math.min(1, line.shape().joints());
            }
        },
        /** Words that notices to readers are made of: your, subscribe, cookies, rights. */
        NOTICE(-1) {
            @Override
            double of(Page page, int index) {
                return page.notice(index);
            }
        },
        /** Below the line that ends the articles of a page. */
        AFTER_END(-3) {
            @Override
            double of(Page page, int index) {
                return page.isAfterEnd(index) ? 1 : 0;
            }
        },
        /** What stands right above a credit is a caption. */
        NEAR_CREDIT(-3) {
            @Override
            double of(Page page, int index) {
                return index + 1 < page.size()
                                && (page.is(index + 1, LineLabel.CREDIT) || page.is(index + 1, LineLabel.CAPTION))
                        ? 1
                        : 0;
            }
        },
        /** HTML: a paragraph's own element. */
        PARAGRAPH_TAG(2) {
            @Override
            double of(Page page, int index) {
                return page.line(index).markup().block() == Block.PARAGRAPH ? 1 : 0;
            }
        },
        /** HTML: a heading between paragraphs belongs to them. */
        HEADING_TAG(1) {
            @Override
            double of(Page page, int index) {
                return page.line(index).markup().block() == Block.HEADING ? 1 : 0;
            }
        },
        /** HTML: lists are menus more often than text. */
        ITEM_TAG(-0.5) {
            @Override
            double of(Page page, int index) {
                return page.line(index).markup().block() == Block.ITEM ? 1 : 0;
            }
        },
        /** HTML: a line that is one link leads elsewhere. */
        LINKED(-6) {
            @Override
            double of(Page page, int index) {
                return page.line(index).markup().linked();
            }
        },
        /** HTML: what the page itself calls its article. */
        IN_ARTICLE(1) {
            @Override
            double of(Page page, int index) {
                return page.line(index).markup().place() == Place.ARTICLE ? 1 : 0;
            }
        },
        /** HTML: what the page itself calls a menu, a box beside the text or a foot. */
        IN_ASIDE(-8) {
            @Override
            double of(Page page, int index) {
                return page.line(index).markup().place() == Place.ASIDE ? 1 : 0;
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
