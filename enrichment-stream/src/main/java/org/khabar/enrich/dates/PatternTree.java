package org.khabar.enrich.dates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patterns of one language that begin alike, so that what they share is compared with a text once. */
final class PatternTree {
    private final List<Branch> branches = new ArrayList<>();
    private final List<Pattern> complete = new ArrayList<>();

    /** A further part: the signs before it, the part itself, and what may follow. */
    private record Branch(String signs, Element element, PatternTree behind) {}

    /** Adds a pattern whose parts before the given one have been met already. */
    void add(Pattern pattern, int part) {
        if (part == pattern.elements().size()) {
            complete.add(pattern);
            return;
        }
        branch(pattern.signs().get(part), pattern.elements().get(part)).add(pattern, part + 1);
    }

    private PatternTree branch(String signs, Element element) {
        for (var branch : branches) {
            if (branch.signs.equals(signs) && branch.element.equals(element)) {
                return branch.behind;
            }
        }
        var added = new Branch(signs, element, new PatternTree());
        branches.add(added);
        return added.behind;
    }

    /**
     * The longest expression that begins at a token.
     *
     * @param scratch takes what parts say, which is of no use
     */
    @Nullable
    Match longest(TimeText text, int token, Reading scratch) {
        return longest(text, token, token, scratch, null);
    }

    private @Nullable Match longest(TimeText text, int first, int at, Reading scratch, @Nullable Match known) {
        var longest = known;
        for (var pattern : complete) {
            var match = pattern.complete(text, first, at);
            if (match != null && match.isLongerThan(longest) && !text.cutsDate(first, at)) {
                longest = match;
            }
        }
        if (at >= text.count()) {
            return longest;
        }
        for (var branch : branches) {
            int behind = branch.element.match(text, at, scratch);
            if (behind >= 0
                    && (at == first ? text.hasRightBefore(at, branch.signs) : text.hasBefore(at, branch.signs))) {
                longest = branch.behind.longest(text, first, behind, scratch, longest);
            }
        }
        return longest;
    }
}
