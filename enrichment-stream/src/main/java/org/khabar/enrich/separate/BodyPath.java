package org.khabar.enrich.separate;

import java.util.ArrayList;
import java.util.List;
import org.khabar.enrich.separate.Cue.Kind;

/**
 * Finds which stretches of a page are the bodies of articles: of all ways to be now inside, now outside a body, the one whose
 * inside lines have the highest sum of scores, where every change costs {@value #CHANGE}. So a short line among
 * paragraphs stays inside, a menu is left outside, and one sentence in a menu does not make an article. A page starts
 * inside, so the few lines of a clean text are not cut for being short.
 */
final class BodyPath {
    /** Found, like the scores below, by the search that {@link LineScorer} tells of. */
    private static final double CHANGE = 2.75;

    /** A line inside a body that scores less is no part of it. */
    private static final double STRANGE = -1.25;

    private static final double END_SCORE = -2.5;
    private static final double HEADING_SCORE = 0;
    private static final double TEASER_SCORE = 0;
    private static final double CHROME_SCORE = -1.25;
    private static final double INTERRUPTION_SCORE = -1.5;
    private static final double DATE_SCORE = -4.5;
    private static final double ASIDE_SCORE = -1;

    /**
     * Lines that are inside a body.
     *
     * @param from first line
     * @param to line after the last
     * @param score sum of the scores
     */
    record Stretch(int from, int to, double score) {}

    private BodyPath() {}

    static List<Stretch> mark(Page page, double[] scores) {
        int size = page.size();
        var entersFromOutside = new boolean[size];
        var leavesFromInside = new boolean[size];
        double inside = 0;
        double outside = -CHANGE;
        for (int index = 0; index < size; index++) {
            entersFromOutside[index] = outside - CHANGE > inside;
            leavesFromInside[index] = inside - CHANGE > outside;
            double bestInside = Math.max(inside, outside - CHANGE);
            outside = Math.max(outside, inside - CHANGE);
            inside = bestInside + score(page, index, scores[index]);
        }
        boolean isInside = inside >= outside;
        for (int index = size - 1; index >= 0; index--) {
            page.setInBody(index, isInside);
            isInside = isInside ? !entersFromOutside[index] : leavesFromInside[index];
        }
        return stretches(page, scores);
    }

    /** Takes single lines out of the bodies that are nothing like text: a notice, another story's headline. A clean text has none. */
    static void leaveOutStrangers(Page page, double[] scores) {
        for (int index = 0; index < page.size() && !page.isClean(); index++) {
            if (page.isInBody(index) && !page.isLabelled(index) && scores[index] < STRANGE) {
                page.setInBody(index, false);
            }
        }
    }

    private static List<Stretch> stretches(Page page, double[] scores) {
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        double sum = 0;
        for (int index = 0; index <= page.size(); index++) {
            if (index < page.size() && page.isInBody(index)) {
                sum += score(page, index, scores[index]);
            } else {
                if (index > from) {
                    stretches.add(new Stretch(from, index, sum));
                }
                from = index + 1;
                sum = 0;
            }
        }
        return stretches;
    }

    private static double score(Page page, int index, double scoreOfText) {
        var label = page.label(index);
        if (label == null) {
            return scoreOfText;
        }
        if (page.isInterruption(index) || page.hasCue(index, Kind.TEASER)) {
            return INTERRUPTION_SCORE;
        }
        if (page.hasCue(index, Kind.END)) {
            return END_SCORE;
        }
        return switch (label) {
            case TEASER_HEADING -> HEADING_SCORE;
            case TEASER_TITLE, TEASER_REPEAT, TEASER_LEAD -> TEASER_SCORE;
            case CHROME -> CHROME_SCORE;
            case DATE -> page.isClean() ? ASIDE_SCORE : DATE_SCORE;
            default -> ASIDE_SCORE;
        };
    }
}
