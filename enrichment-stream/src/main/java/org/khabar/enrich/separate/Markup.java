package org.khabar.enrich.separate;

/**
 * What HTML says of a line.
 *
 * @param block the element that the line is
 * @param place the part of the page that it stands in
 * @param linked how much of its letters, 0 to 1, are the words of links
 */
record Markup(Block block, Place place, double linked) {
    /** How much of the line, 0 to 1, may be text of the article that the page is about. */
    double ownShare() {
        return place == Place.ASIDE ? 0 : 1 - linked;
    }

    /** Of a line of flat text. */
    static final Markup NONE = new Markup(Block.OTHER, Place.ANY, 0);

    /** The element that a line is. */
    enum Block {
        /** {@code p}. */
        PARAGRAPH,
        /** {@code h1} to {@code h6}. */
        HEADING,
        /** {@code li}, {@code dt}, {@code dd}, {@code td}. */
        ITEM,
        /** {@code figcaption}. */
        CAPTION,
        /** Any other, or none. */
        OTHER
    }

    /** The part of the page that a line stands in; of nested ones the innermost counts. */
    enum Place {
        /** {@code article} or {@code main}. */
        ARTICLE,
        /** {@code nav}, {@code aside}, {@code footer} or {@code form}. */
        ASIDE,
        /** Anywhere else. */
        ANY
    }
}
