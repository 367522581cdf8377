package org.khabar.enrich.separate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.separate.BodyPath.Stretch;
import org.khabar.enrich.separate.Cue.Kind;

/**
 * Chooses among the stretches of text on a page: the heaviest is an article, one near it belongs to it, one that begins like
 * an article of its own is another, and the rest is readers' comments, cookie notices and the blurbs of other pages.
 */
final class MainStretch {
    /** So many lines of teasers or pictures may stand in the middle of an article. */
    private static final int MAX_GAP = 20;
    /** An article glued to another is seldom shorter than this part of it. */
    private static final double MIN_SHARE = 0.25;

    /** Comments and other articles stand below the article, so an earlier stretch of this part of the heaviest's weight is taken. */
    private static final double EARLIER = 0.45;

    /** The first stretch below the title is the article if it has this part of the heaviest's weight. */
    private static final double TITLED_SHARE = 0.05;

    private static final int MIN_DATED_COMMENTS = 3;

    private final Page page;
    private final List<Stretch> stretches;
    private final ArticleHeads heads;

    private MainStretch(Page page, List<Stretch> stretches, @Nullable LineKey given) {
        this.page = page;
        this.stretches = stretches;
        heads = new ArticleHeads(page, given);
    }

    /** Takes the lines of all other stretches out of the body. */
    static void keep(Page page, List<Stretch> stretches, @Nullable LineKey given) {
        if (stretches.size() > 1) {
            new MainStretch(page, stretches, given).keep();
        }
    }

    private void keep() {
        int main = main();
        int last = main;
        for (int at = main + 1; at < stretches.size(); at++) {
            if (isBridge(last, at) || (isHeavy(at, main) && startsArticle(at) && !isComment(main, at))) {
                last = at;
            } else {
                drop(at);
            }
        }
        int first = main;
        for (int at = main - 1; at >= 0; at--) {
            if ((isBridge(at, first) && !isTitleBetween(at, first)) || (isHeavy(at, main) && startsArticle(first))) {
                first = at;
            } else {
                drop(at);
            }
        }
    }

    /** The first stretch below the title if it is heavy enough for an article, else the heaviest. */
    private int main() {
        int heaviest = heaviest();
        int title = page.topic().title();
        for (int at = 0; title >= 0 && at < stretches.size(); at++) {
            if (stretches.get(at).to() > title + 1) {
                boolean isEnough = stretches.get(at).score()
                        >= TITLED_SHARE * stretches.get(heaviest).score();
                return isEnough ? at : heaviest;
            }
        }
        return heaviest;
    }

    private int heaviest() {
        int best = 0;
        for (int at = 1; at < stretches.size(); at++) {
            best = stretches.get(at).score() > stretches.get(best).score() ? at : best;
        }
        double enough = EARLIER * stretches.get(best).score();
        for (int at = 0; at < best; at++) {
            if (stretches.get(at).score() >= enough) {
                return at;
            }
        }
        return best;
    }

    private boolean isBridge(int before, int after) {
        int from = stretches.get(before).to();
        int to = stretches.get(after).from();
        if (to - from > MAX_GAP) {
            return false;
        }
        for (int index = from; index < to; index++) {
            if (page.hasCue(index, Kind.END)) {
                return false;
            }
        }
        return true;
    }

    private boolean isTitleBetween(int before, int after) {
        int title = page.topic().title();
        return title >= stretches.get(before).to()
                && title < stretches.get(after).from();
    }

    private boolean isHeavy(int at, int main) {
        return stretches.get(at).score() >= MIN_SHARE * stretches.get(main).score();
    }

    /** Comments that quote each other look like titles and articles, but are dated "2 days ago" one by one. */
    private boolean isComment(int main, int at) {
        int dated = 0;
        for (int index = stretches.get(main).to(); index < stretches.get(at).from(); index++) {
            dated += page.hasCue(index, Kind.AGO) ? 1 : 0;
        }
        return dated >= MIN_DATED_COMMENTS;
    }

    private boolean startsArticle(int at) {
        int text = stretches.get(at).from();
        while (text < stretches.get(at).to() && !page.isParagraph(text)) {
            text++;
        }
        int from = text;
        while (from > 0 && !page.isParagraph(from - 1)) {
            from--;
        }
        return text < stretches.get(at).to() && heads.startsArticle(from, text);
    }

    private void drop(int at) {
        page.leaveOut(stretches.get(at).from(), stretches.get(at).to());
    }
}
