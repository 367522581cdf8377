package org.khabar.enrich.separate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.separate.Line.End;

/**
 * Finds where the articles of a page begin. The first begins with the page. Another begins in a gap between paragraphs that
 * holds a title: the given one, a line that is printed twice there, or a line with a date below it. It must go on
 * with more than a teaser would.
 */
final class ArticleHeads {
    private static final int MAX_TITLE_WORDS = 40;
    private static final int MIN_TITLE_WORDS = 3;
    /** A heading printed twice directly above a picture's place is a caption if it is this long. */
    private static final int MIN_CAPTION_WORDS = 12;
    /** A glued article has at least so many paragraphs and words; a teaser has one. */
    private static final int MIN_PARAGRAPHS = 2;

    private static final int MIN_WORDS = 40;
    private static final int MIN_FIRST_WORDS = 20;
    /** Paragraphs that are read to see what a title has to do with the text below. */
    private static final int PARAGRAPHS_READ = 3;

    private static final int MIN_LETTERS_OF_WORD = 4;
    /** A line shares this much of its words with the given title, and the title with it, if it is the title in other words. */
    private static final double SIMILAR = 0.75;

    /** A name that the given title contains is more often a caption. */
    private static final int MIN_KNOWN_WORDS = 4;

    private static final double OVERLAP_WEIGHT = 3;
    private static final double REPEAT_WEIGHT = 2;
    /** A date or an author below a line says that it is the title. */
    private static final double DATE_WEIGHT = 1.5;

    /** What recurs in the articles of the source is rather the name of the site. */
    private static final double RECURRENCE_WEIGHT = 3;

    private static final double LENGTH_WEIGHT = 1;
    private static final double LONG_TITLE_WORDS = 8;
    /** What each line between a title and its text takes from its likelihood. */
    private static final double DISTANCE_WEIGHT = 0.15;

    private final Page page;
    private final @Nullable LineKey given;
    private final List<Head> heads = new ArrayList<>();

    /**
     * The beginning of an article.
     *
     * @param from first line of the article
     * @param title line of its title, or -1
     * @param text first line of its text
     */
    record Head(int from, int title, int text) {}

    ArticleHeads(Page page, @Nullable LineKey given) {
        this.page = page;
        this.given = given;
    }

    /** The heads in the order of the text; none if the page has no paragraph. */
    static List<Head> find(Page page, @Nullable LineKey given) {
        var heads = new ArticleHeads(page, given);
        int gap = 0;
        for (int index = 0; index < page.size(); index++) {
            if (heads.isText(index)) {
                heads.readGap(gap, index);
                gap = index + 1;
            }
        }
        return heads.heads;
    }

    /** A question above everything else is a title, however much it looks like a sentence. */
    private boolean isText(int index) {
        if (!page.isParagraph(index)) {
            return false;
        }
        boolean mayBeTitle = heads.isEmpty() && index + 1 < page.size();
        return !(mayBeTitle && (isGiven(index) || isCryAboveText(index)));
    }

    private boolean isCryAboveText(int index) {
        var line = page.line(index);
        return line.shape().end() == End.CRY
                && line.words() <= MAX_TITLE_WORDS / 2
                && !line.shape().hasInnerEnd()
                && index + 1 < page.size()
                && page.line(index + 1).words() > line.words();
    }

    private void readGap(int from, int text) {
        if (heads.isEmpty()) {
            heads.add(new Head(0, firstTitle(from, text), text));
        } else if (text > from) {
            int title = nextTitle(from, text);
            if (title >= 0 && isMoreThanTeaser(text)) {
                addAnother(title, text);
            }
        }
    }

    /** One short line that looked like a paragraph above the first real title was the name of the site. */
    private void addAnother(int title, int text) {
        int first = heads.get(0).text();
        boolean isFirstEmpty = heads.size() == 1 && words(first, title) < MIN_FIRST_WORDS;
        if (isFirstEmpty) {
            heads.clear();
            page.leaveOut(0, title);
        }
        heads.add(new Head(isFirstEmpty ? 0 : title, title, text));
    }

    private int words(int from, int to) {
        int words = 0;
        for (int index = from; index < to; index++) {
            words += page.isParagraph(index) ? page.line(index).words() : 0;
        }
        return words;
    }

    /** Whether another article starts in the lines from {@code from} to its first paragraph at {@code text}. */
    boolean startsArticle(int from, int text) {
        return nextTitle(from, text) >= 0 && isMoreThanTeaser(text);
    }

    private int firstTitle(int from, int text) {
        for (int index = from; index < text; index++) {
            if (isGiven(index)) {
                return index;
            }
        }
        return bestTitle(from, text);
    }

    private int bestTitle(int from, int text) {
        boolean isFree = given == null || isGivenBelow(text);
        var words = wordsBelow(text);
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        int distance = 0;
        for (int index = text - 1; index >= from; index--) {
            if (page.isLabelled(index)) {
                continue;
            }
            double score = titleScore(index, words) - DISTANCE_WEIGHT * distance;
            if (isTitleShaped(index, from, text) && score > bestScore && (isFree || isInOtherWords(index))) {
                best = index;
                bestScore = score;
            }
            distance++;
        }
        return best >= 0 && page.firstOccurrence(best) >= from ? page.firstOccurrence(best) : best;
    }

    private double titleScore(int index, Set<String> wordsBelow) {
        var line = page.line(index);
        return OVERLAP_WEIGHT * overlap(line.key(), wordsBelow)
                + (page.isRepeated(index) ? repeatWeight(index) : 0)
                - (page.recurs(index) ? RECURRENCE_WEIGHT : 0)
                + (page.is(index + 1, LineLabel.DATE) || page.is(index + 1, LineLabel.BYLINE) ? DATE_WEIGHT : 0)
                + LENGTH_WEIGHT * Math.min(1, line.words() / LONG_TITLE_WORDS);
    }

    /** A line twice in a row right below another title is that title's picture. */
    private double repeatWeight(int index) {
        int first = page.firstOccurrence(index);
        boolean isPair = page.isSameText(first, first + 1);
        boolean isBelowTitle = isPair
                && first > 0
                && !page.isLabelled(first - 1)
                && page.line(first - 1).words() >= MIN_KNOWN_WORDS
                && !page.line(first - 1).endsSentence();
        return isBelowTitle ? -REPEAT_WEIGHT : REPEAT_WEIGHT;
    }

    /** Whether another article on the page is the one with the given title. */
    private boolean isGivenBelow(int text) {
        for (int index = text + 1; index < page.size(); index++) {
            if (!page.isParagraph(index) && isGiven(index)) {
                return true;
            }
        }
        return false;
    }

    /** "Storm over the coast" is the title of a page called "Storm over the coast | The Daily". */
    private boolean isInOtherWords(int index) {
        var line = page.line(index).key();
        if (given == null || line.words().size() < MIN_KNOWN_WORDS) {
            return false;
        }
        return given.text().contains(line.text())
                || line.text().contains(given.text())
                || (overlap(line, new HashSet<>(given.words())) >= SIMILAR
                        && overlap(given, new HashSet<>(line.words())) >= SIMILAR);
    }

    private boolean isTitleShaped(int index, int from, int text) {
        var line = page.line(index);
        int minWords = text - from == 1 ? 1 : MIN_TITLE_WORDS;
        return line.words() >= minWords
                && line.words() <= MAX_TITLE_WORDS
                && line.shape().end() != End.STOP
                && line.shape().end() != End.COLON;
    }

    private int nextTitle(int from, int text) {
        boolean isApart = isApart(from, text);
        for (int index = from; index < text; index++) {
            if (page.isLabelled(index) || !isTitleShaped(index, from, text)) {
                continue;
            }
            int first = page.firstOccurrence(index);
            if (first >= from && first < index && (isApart || !isCaptionTwice(first, index))) {
                return first;
            }
            boolean isDated = index + 1 < text && page.is(index + 1, LineLabel.DATE);
            if (isDated || (isGiven(index) && isFirstGiven())) {
                return index;
            }
        }
        return -1;
    }

    /** Whether something between the paragraphs says that one article ended. */
    private boolean isApart(int from, int text) {
        for (int index = from; index < text; index++) {
            if (!page.isInBody(index) || page.is(index, LineLabel.CHROME) || page.is(index, LineLabel.TEASER_LEAD)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCaptionTwice(int first, int second) {
        return second == first + 1 || page.line(first).words() >= MIN_CAPTION_WORDS;
    }

    private boolean isGiven(int index) {
        return given != null && page.line(index).key().isSameAs(given);
    }

    private boolean isFirstGiven() {
        return heads.stream().noneMatch(head -> head.title() >= 0 && isGiven(head.title()));
    }

    private boolean isMoreThanTeaser(int text) {
        int paragraphs = 0;
        int words = 0;
        for (int index = text; index < page.size() && page.isInBody(index) && !isEnough(paragraphs, words); index++) {
            if (page.isParagraph(index)) {
                paragraphs++;
                words += page.line(index).words();
            } else if (page.isLabelled(index) && !page.is(index, LineLabel.CAPTION)) {
                return false;
            }
        }
        return isEnough(paragraphs, words);
    }

    private static boolean isEnough(int paragraphs, int words) {
        return paragraphs >= MIN_PARAGRAPHS && words >= MIN_WORDS;
    }

    private Set<String> wordsBelow(int text) {
        var words = new HashSet<String>();
        int paragraphs = 0;
        for (int index = text; index < page.size() && paragraphs < PARAGRAPHS_READ; index++) {
            if (page.isParagraph(index)) {
                words.addAll(page.line(index).key().words());
                paragraphs++;
            }
        }
        return words;
    }

    private static double overlap(LineKey key, Set<String> words) {
        int known = 0;
        int all = 0;
        for (var word : key.words()) {
            if (word.length() >= MIN_LETTERS_OF_WORD) {
                all++;
                known += words.contains(word) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) known / all;
    }
}
