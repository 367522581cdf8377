package org.khabar.enrich.separate;

import java.util.List;

/** What became of a scrape. */
public sealed interface Separation {
    /**
     * What the lines of the text were taken for, in their order; at most {@link LabelledLines#MAX_RANGES} ranges. Blank
     * lines have no label; a range may span them.
     */
    List<LabelledLines> lines();

    /**
     * The scrape holds articles.
     *
     * @param articles at least one, in the order of the text
     * @param lines see {@link Separation#lines()}
     */
    record Separated(List<SeparatedArticle> articles, List<LabelledLines> lines) implements Separation {}

    /**
     * The scrape holds no article.
     *
     * @param reason why
     * @param detail the same in words, with the figures that decided
     * @param lines see {@link Separation#lines()}; empty if the text was not looked at
     */
    record Rejected(RejectionReason reason, String detail, List<LabelledLines> lines) implements Separation {}
}
