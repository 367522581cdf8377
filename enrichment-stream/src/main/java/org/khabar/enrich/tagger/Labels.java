package org.khabar.enrich.tagger;

import java.util.ArrayList;
import java.util.List;
import org.khabar.enrich.entities.EntityType;

/**
 * What the tagger says of a word: outside of all names, or of a type and at the beginning, inside, at the end of a name of
 * several words, or a name alone.
 */
public final class Labels {
    /** No part of a name. */
    public static final int OUTSIDE = 0;

    /** All types, in the order of their labels. */
    public static final List<EntityType> TYPES =
            List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION);

    /** How many labels there are. */
    public static final int COUNT = 1 + 4 * TYPES.size();

    private static final int BEGIN = 1;
    private static final int INSIDE = 2;
    private static final int LAST = 3;
    private static final int UNIT = 4;

    private static final int[][] BEFORE = before();

    private Labels() {}

    /** The label of a word in a name. */
    public static int of(int type, boolean first, boolean last) {
        int place = first ? (last ? UNIT : BEGIN) : (last ? LAST : INSIDE);
        return place + 4 * type;
    }

    /** Number of the type of a label other than {@link #OUTSIDE}. */
    static int type(int label) {
        return (label - 1) / 4;
    }

    static boolean begins(int label) {
        int place = place(label);
        return place == BEGIN || place == UNIT;
    }

    static boolean ends(int label) {
        return !goesOn(label);
    }

    /** True where the name goes on behind the word. */
    static boolean goesOn(int label) {
        int place = place(label);
        return place == BEGIN || place == INSIDE;
    }

    /** True where the word is in a name that the word before it has begun. */
    static boolean continues(int label) {
        int place = place(label);
        return place == INSIDE || place == LAST;
    }

    /** The labels that may stand before a label. */
    static int[] before(int label) {
        return BEFORE[label];
    }

    private static int place(int label) {
        return label == OUTSIDE ? 0 : (label - 1) % 4 + 1;
    }

    private static int[][] before() {
        var before = new int[COUNT][];
        for (int label = 0; label < COUNT; label++) {
            var allowed = new ArrayList<Integer>();
            for (int previous = 0; previous < COUNT; previous++) {
                if (mayFollow(label, previous)) {
                    allowed.add(previous);
                }
            }
            before[label] = allowed.stream().mapToInt(Integer::intValue).toArray();
        }
        return before;
    }

    private static boolean mayFollow(int label, int previous) {
        return continues(label) ? goesOn(previous) && type(previous) == type(label) : !goesOn(previous);
    }
}
