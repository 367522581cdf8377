package org.khabar.enrich.separate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one scrape with what has been found out about each: first its cue, whether it is repeated, how rich it is in
 * text; then, step by step, its label. Used by one thread for one scrape.
 */
final class Page {
    /** From this many words on, a line that ends a sentence is as rich in text as it can be. */
    private static final double RICH_WORDS = 20;

    /** A line without the end of a sentence counts for half. */
    private static final double OPEN_RICHNESS = 0.65;

    private static final int MIN_PARAGRAPHS_BEFORE_END = 3;
    private static final int MIN_PARAGRAPH_WORDS = 15;

    private final List<Line> lines;
    private final @Nullable Cue[] cues;
    private final int[] firstOccurrences;
    private final boolean[] repeated;
    private final double[] richness;
    private final @Nullable LineLabel[] labels;
    private final boolean[] inBody;
    private final boolean[] paragraphs;
    private final boolean[] interruption;
    private final int[] recurrences;
    private final boolean[] recalled;
    private RecurringLines recurring = RecurringLines.NONE;
    private final double[] notices;
    private boolean isClean = true;
    private int end = Integer.MAX_VALUE;
    private @Nullable Topic topic;

    Page(List<Line> lines, CueBook book) {
        this.lines = List.copyOf(lines);
        cues = new Cue[lines.size()];
        firstOccurrences = new int[lines.size()];
        repeated = new boolean[lines.size()];
        richness = new double[lines.size()];
        labels = new LineLabel[lines.size()];
        inBody = new boolean[lines.size()];
        paragraphs = new boolean[lines.size()];
        interruption = new boolean[lines.size()];
        recurrences = new int[lines.size()];
        recalled = new boolean[lines.size()];
        notices = new double[lines.size()];
        var seen = new HashMap<String, Integer>();
        for (int index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            cues[index] = book.find(line);
            isClean &= cues[index] == null;
            notices[index] = book.notice(line);
            noteOccurrence(seen, index, line.text());
            double full = Math.min(line.words(), RICH_WORDS) / RICH_WORDS;
            richness[index] = line.markup().ownShare() * (line.endsSentence() ? full : full * OPEN_RICHNESS);
        }
    }

    private void noteOccurrence(Map<String, Integer> seen, int index, String text) {
        var first = seen.putIfAbsent(text, index);
        firstOccurrences[index] = first == null ? index : first;
        if (first != null) {
            repeated[index] = true;
            repeated[first] = true;
        }
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    @Nullable
    Cue cue(int index) {
        return cues[index];
    }

    boolean hasCue(int index, Cue.Kind kind) {
        var cue = cues[index];
        return cue != null && cue.kind() == kind;
    }

    void setCue(int index, @Nullable Cue cue) {
        cues[index] = cue;
    }

    /** Whether the same line, to the letter, stands elsewhere in the text. */
    boolean isRepeated(int index) {
        return repeated[index];
    }

    /** Whether two lines are the same to the letter; not, if one is beyond the page. */
    boolean isSameText(int one, int other) {
        return other < lines.size() && firstOccurrences[one] == firstOccurrences[other];
    }

    /** Index of the first line with this text. */
    int firstOccurrence(int index) {
        return firstOccurrences[index];
    }

    /**
     * How much text the lines at the given distances before and after a line hold on average, 0 to 1. On a page too short
     * to have such lines, how much the line itself holds: a text of one paragraph is not worse for having no other.
     */
    double richnessAround(int index, int nearest, int farthest) {
        double sum = 0;
        int count = 0;
        for (int distance = nearest; distance <= farthest; distance++) {
            if (index - distance >= 0) {
                sum += richness[index - distance];
                count++;
            }
            if (index + distance < richness.length) {
                sum += richness[index + distance];
                count++;
            }
        }
        return count == 0 ? richness[index] : sum / count;
    }

    /** How much of the line, 0 to 1, is words that notices to readers are made of. */
    double notice(int index) {
        return notices[index];
    }

    /** Whether a line like "Leave a comment" stands above the line, and paragraphs of an article above that. */
    boolean isAfterEnd(int index) {
        return index > end;
    }

    /** Looks, once the known lines are labelled, for the first such line. */
    void findEnd() {
        int paragraphs = 0;
        for (int index = 0; index < lines.size(); index++) {
            if (paragraphs >= MIN_PARAGRAPHS_BEFORE_END && hasCue(index, Cue.Kind.END)) {
                end = index;
                return;
            }
            boolean isParagraph = labels[index] == null
                    && lines.get(index).isParagraph()
                    && lines.get(index).words() >= MIN_PARAGRAPH_WORDS;
            paragraphs += isParagraph ? 1 : 0;
        }
    }

    /** What the page is about; known once {@link #findTopic} was called. */
    Topic topic() {
        return Objects.requireNonNull(topic);
    }

    /** Finds out, once the known lines are labelled, what the page is about. */
    void findTopic(@Nullable LineKey title) {
        topic = new Topic(this, title);
    }

    @Nullable
    LineLabel label(int index) {
        return labels[index];
    }

    boolean isLabelled(int index) {
        return labels[index] != null;
    }

    boolean is(int index, LineLabel label) {
        return labels[index] == label;
    }

    void label(int index, LineLabel label) {
        labels[index] = label;
    }

    /** Whether the line lies inside the body of an article, whatever it is itself. */
    boolean isInBody(int index) {
        return inBody[index];
    }

    void setInBody(int index, boolean isInBody) {
        inBody[index] = isInBody;
    }

    void unlabel(int index) {
        labels[index] = null;
    }

    /** Whether the line is one of few links between two paragraphs of one article. */
    boolean isInterruption(int index) {
        return interruption[index];
    }

    void setInterruption(int from, int to) {
        Arrays.fill(interruption, from, to, true);
    }

    /** Notes which lines recur in the articles of the source. */
    void recall(RecurringLines ofSource) {
        recurring = ofSource;
        for (int index = 0; index < recurrences.length && !recurring.isEmpty(); index++) {
            recurrences[index] = recurring.count(lines.get(index).hash());
        }
    }

    /** Whether the line recurs in the articles of the source. */
    boolean recurs(int index) {
        return recurrences[index] > 0;
    }

    /** How the recalled lines {@code from} to {@code to}, the latter excluded, recur in the articles of the source, in words. */
    String recurrence(int from, int to) {
        var counts = Arrays.stream(recurrences, from, to).summaryStatistics();
        return recurring.reason(counts.getMin(), counts.getMax());
    }

    /** Whether the line has its label since it recurs. */
    boolean isRecalled(int index) {
        return recalled[index];
    }

    void setRecalled(int index) {
        recalled[index] = true;
    }

    /** Takes lines {@code from} to {@code to}, the latter excluded, out of the body. */
    void leaveOut(int from, int to) {
        Arrays.fill(inBody, from, to, false);
    }

    /** Whether the line is text of an article: in its body, long enough, and nothing else. */
    boolean isParagraph(int index) {
        return inBody[index]
                && labels[index] == null
                && (paragraphs[index] || lines.get(index).isParagraph());
    }

    /** The label, or {@link LineLabel#CHROME} if nothing made the line anything else. */
    LineLabel labelOrChrome(int index) {
        var label = labels[index];
        return label == null ? LineLabel.CHROME : label;
    }

    boolean hasLetter() {
        return lines.stream().anyMatch(line -> line.shape().letters() > 0);
    }

    /** Whether no line gave itself away as a button, a teaser or the like: a text that somebody has cleaned already. */
    boolean isClean() {
        return isClean;
    }

    int longestLineInWords() {
        return lines.stream().mapToInt(Line::words).max().orElse(0);
    }

    boolean hasParagraph() {
        for (int index = 0; index < lines.size(); index++) {
            if (isParagraph(index)) {
                return true;
            }
        }
        return false;
    }

    /** Takes what has no label and does not recur for paragraphs; the given title, or the first of several lines without one, is its title, unless nothing else is there. */
    void takeUnlabelledForText(@Nullable LineKey title) {
        boolean isTitleOpen = lines.size() > 1;
        for (int index = 0; index < lines.size(); index++) {
            boolean recurs = recurs(index);
            boolean mayBeTitle = title == null
                    ? labels[index] == null && !recurs
                    : lines.get(index).key().isSameAs(title);
            boolean isTitle = isTitleOpen && mayBeTitle;
            inBody[index] = true;
            paragraphs[index] = !isTitle && !recurs;
            isTitleOpen &= !isTitle;
        }
    }
}
