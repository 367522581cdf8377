package org.khabar.enrich.separate;

import java.util.List;

/** What became of a scrape. */
public sealed interface Separation {
    /**
     * What the lines of the text were taken for, in their order; at most {@link LabelledLines#MAX_RANGES} ranges. Blank
     * lines have no label; a range may span them.
     */
    List<LabelledLines> lines();

    /** What its lines leave behind for those who learn which lines recur. */
    LineTraces traces();

    /**
     * The scrape holds articles.
     *
     * @param articles at least one, in the order of the text
     * @param lines see {@link Separation#lines()}
     * @param traces see {@link Separation#traces()}
     */
    record Separated(List<SeparatedArticle> articles, List<LabelledLines> lines, LineTraces traces)
            implements Separation {
        /** Articles of a text whose lines are not told of. */
        public Separated(List<SeparatedArticle> articles, List<LabelledLines> lines) {
            this(articles, lines, LineTraces.NONE);
        }
    }

    /**
     * The scrape holds no article.
     *
     * @param reason why
     * @param detail the same in words, with the figures that decided
     * @param lines see {@link Separation#lines()}; empty if the text was not looked at
     * @param traces see {@link Separation#traces()}
     */
    record Rejected(RejectionReason reason, String detail, List<LabelledLines> lines, LineTraces traces)
            implements Separation {
        /** No article in a text whose lines are not told of. */
        public Rejected(RejectionReason reason, String detail, List<LabelledLines> lines) {
            this(reason, detail, lines, LineTraces.NONE);
        }
    }
}
