package org.khabar.enrich.separate;

/** What a line of a scrape was taken for. Only {@link #BODY} and {@link #SUBHEADING} lines become an article's body. */
public enum LineLabel {
    /** The headline of an article. */
    TITLE,
    /** A headline again. */
    TITLE_REPEAT,
    /** A paragraph. */
    BODY,
    /** A paragraph that stands, letter by letter, higher up in the same scrape. */
    BODY_REPEAT,
    /** A heading between paragraphs, or a line between title and text. */
    SUBHEADING,
    /** When the article was published or changed. */
    DATE,
    /** Where, or through which agency, it was reported, on a line of its own. */
    DATELINE,
    /** Who wrote it. */
    BYLINE,
    /** Where text or picture come from. */
    CREDIT,
    /** The words under a picture. */
    CAPTION,
    /** A caption again. */
    CAPTION_REPEAT,
    /** "Read more" and the like: announces other stories. */
    TEASER_HEADING,
    /** The headline of another story. */
    TEASER_TITLE,
    /** Such a headline again. */
    TEASER_REPEAT,
    /** The first words of another story. */
    TEASER_LEAD,
    /** Menus, buttons, forms, tags, legal notes. */
    CHROME,
    /** Lines of several kinds beyond the last range that is listed one by one. */
    UNLISTED;

    boolean isKept() {
        return this == BODY || this == SUBHEADING;
    }
}
