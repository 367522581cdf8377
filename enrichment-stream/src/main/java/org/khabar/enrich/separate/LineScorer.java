package org.khabar.enrich.separate;

import java.util.function.Predicate;
import org.khabar.enrich.separate.Line.End;
import org.khabar.enrich.separate.Markup.Block;
import org.khabar.enrich.separate.Markup.Place;

/**
 * Says how much a line looks like a paragraph of an article: the sum of its features, each a number from 0 to 1 times a
 * weight, so a line above 0 is rather a paragraph and one below rather not. A new feature is one more constant of
 * {@link Feature}.
 *
 * <p>The weights were found together with the costs of {@link BodyPath} and {@link MainStretch}: by random search on the
 * development pages (92 English, 13 Arabic, Persian, Russian and Turkish) and the seeds, where no weight might change its sign
 * and neither clean nor glued articles get worse; docs/quality.md tells what they are worth on pages not seen. {@code CLEAN}, {@code
 * CHANGE} and the features of HTML were set by hand.
 */
final class LineScorer {
    /** A score says no more than this, so that one long legal note does not outweigh a menu. */
    private static final double MAX_SCORE = 5;

    private static final double BIAS = -2.5;

    /** The logarithm of the length, in words, from which a line is as long as it needs to be. */
    private static final double LOG_OF_LONG = Math.log1p(40);

    private static final double HEADLINE_WORDS = 12;

    private static final int MAX_HEADLINE_WORDS = 25;

    /** So many lines around a line are looked at for prose. */
    private static final int AMONG = 4;

    /** So many lines below the title it says nothing of a line any more. */
    private static final double FAR_BELOW_TITLE = 12;

    /** A line of fewer words is no headline, and need not share one with any other. */
    private static final int MIN_TOPIC_WORDS = 5;

    /** A line that shares so much of its words with the title or the text around it is as near to them as it can be. */
    private static final double NEAR_TOPIC = 0.3;

    /** Of so much of its words in the title or more, a line is the title in other words. */
    private static final double TITLE_AGAIN = 0.7;

    private LineScorer() {}

    /** What is seen of a line and its neighbours. */
    enum Feature {
        /** Long lines are paragraphs. */
        LENGTH(2.5, (page, index) -> Math.min(1, Math.log1p(page.line(index).words()) / LOG_OF_LONG)),
        /** Headlines end where paragraphs begin to be long. */
        LONG(
                0.75,
                (page, index) ->
                        Math.max(0, Math.min(1, (page.line(index).words() - HEADLINE_WORDS) / HEADLINE_WORDS))),
        /** Paragraphs end with a full stop, buttons do not. */
        SENTENCE(0.25, ofLine(Line::endsSentence)),
        /** A text without any button was cleaned by somebody else, and its short lines are its own. */
        CLEAN(1, (page, index) -> page.isClean() ? 1 : 0),
        /** Teasers are cut with an ellipsis. */
        ELLIPSIS(-3, ofLine(line -> line.shape().end() == End.ELLIPSIS)),
        /** Links stand in a row between bars and arrows. */
        SEPARATORS(-2.75, (page, index) -> Math.min(1, page.line(index).shape().separators() / 2.0)),
        /** A heading that stands on a page more than once is seldom part of its text. */
        REPEATED(
                -2.25,
                (page, index) -> page.isRepeated(index) && !page.line(index).isParagraph() ? 1 : 0),
        /** Paragraphs stand beside paragraphs. */
        NEXT_TO_PROSE(4.25, (page, index) -> page.richnessAround(index, 1, 1)),
        /** And not far from others. */
        AMONG_PROSE(1.5, (page, index) -> page.richnessAround(index, 2, AMONG)),
        /** Headlines stand among headlines: a list of other stories. */
        AMONG_HEADLINES(-1, LineScorer::headlinesAround),
        /** Sentences have clauses. */
        COMMAS(1.25, (page, index) -> Math.min(1, page.line(index).shape().commas() / 2.0)),
        /** Headings and buttons run together ("SportFootball"); a sentence may name WhatsApp. */
        GLUED(-6.75, LineScorer::glued),
        /** Words that notices to readers are made of: your, subscribe, cookies, rights. */
        NOTICE(-0.25, Page::notice),
        /** Below the line that ends the articles of a page. */
        AFTER_END(-3.25, (page, index) -> page.isAfterEnd(index) ? 1 : 0),
        /** What stands right above a credit is a caption. */
        NEAR_CREDIT(-3, LineScorer::nearCredit),
        /** Text begins near below the title. */
        BELOW_TITLE(0.75, LineScorer::belowTitle),
        /** Later lines that say the title again, or part of it, are no text. */
        LIKE_TITLE(-0.75, LineScorer::likeTitle),
        /** Other stories and notices share words neither with the title nor with the text around them. */
        OFF_TOPIC(-0.25, LineScorer::offTopic),
        /** HTML: a paragraph's own element. */
        PARAGRAPH_TAG(2, in(Block.PARAGRAPH)),
        /** HTML: a heading between paragraphs belongs to them. */
        HEADING_TAG(1, in(Block.HEADING)),
        /** HTML: lists are menus more often than text. */
        ITEM_TAG(-0.5, in(Block.ITEM)),
        /** HTML: a line that is one link leads elsewhere. */
        LINKED(-6, (page, index) -> page.line(index).markup().linked()),
        /** HTML: what the page itself calls its article. */
        IN_ARTICLE(1, in(Place.ARTICLE)),
        /** HTML: what the page itself calls a menu, a box beside the text or a foot. */
        IN_ASIDE(-8, in(Place.ASIDE));

        private final double weight;

        @SuppressWarnings("ImmutableEnumChecker") // all measures are functions without state
        private final Measure measure;

        Feature(double weight, Measure measure) {
            this.weight = weight;
            this.measure = measure;
        }

        double of(Page page, int index) {
            return measure.of(page, index);
        }
    }

    /** How much of something there is about a line, 0 to 1. */
    @FunctionalInterface
    private interface Measure {
        double of(Page page, int index);
    }

    /** The scores of all lines of the page, in their order. */
    static double[] score(Page page) {
        var features = Feature.values();
        var scores = new double[page.size()];
        for (int index = 0; index < scores.length; index++) {
            double score = BIAS;
            for (var feature : features) {
                score += feature.weight * feature.of(page, index);
            }
            scores[index] = Math.max(-MAX_SCORE, Math.min(MAX_SCORE, score));
        }
        return scores;
    }

    private static Measure ofLine(Predicate<Line> predicate) {
        return (page, index) -> predicate.test(page.line(index)) ? 1 : 0;
    }

    private static Measure in(Block block) {
        return ofLine(line -> line.markup().block() == block);
    }

    private static Measure in(Place place) {
        return ofLine(line -> line.markup().place() == place);
    }

    private static double headlinesAround(Page page, int index) {
        if (!isHeadline(page, index)) {
            return 0;
        }
        int count = 0;
        int to = Math.min(page.size() - 1, index + AMONG / 2);
        for (int other = Math.max(0, index - AMONG / 2); other <= to; other++) {
            count += other != index && isHeadline(page, other) ? 1 : 0;
        }
        return count / (double) AMONG;
    }

    private static boolean isHeadline(Page page, int index) {
        var line = page.line(index);
        return line.words() >= MIN_TOPIC_WORDS
                && line.words() <= MAX_HEADLINE_WORDS
                && line.shape().end() == End.OPEN;
    }

    private static double glued(Page page, int index) {
        var line = page.line(index);
        boolean isText = line.endsSentence() || line.words() > HEADLINE_WORDS;
        return isText ? 0 : Math.min(1, line.shape().joints());
    }

    private static double nearCredit(Page page, int index) {
        boolean isAboveCredit = index + 1 < page.size()
                && (page.is(index + 1, LineLabel.CREDIT) || page.is(index + 1, LineLabel.CAPTION));
        return isAboveCredit ? 1 : 0;
    }

    private static double belowTitle(Page page, int index) {
        int distance = index - page.topic().title();
        return page.topic().title() < 0 || distance <= 0 ? 0 : Math.max(0, 1 - distance / FAR_BELOW_TITLE);
    }

    private static double likeTitle(Page page, int index) {
        var line = page.line(index);
        double share = line.endsSentence() || index == page.topic().title()
                ? 0
                : page.topic().titleShare(index);
        return Math.max(0, share - TITLE_AGAIN) / (1 - TITLE_AGAIN);
    }

    private static double offTopic(Page page, int index) {
        double share = Math.max(page.topic().titleShare(index), page.topic().nearShare(index));
        return page.line(index).words() < MIN_TOPIC_WORDS ? 0 : Math.max(0, 1 - share / NEAR_TOPIC);
    }
}
