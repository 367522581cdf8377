package org.khabar.enrich.separate;

/**
 * A phrase that says what a line is.
 *
 * @param kind what it says
 * @param phrase the phrase as the resource has it
 */
record Cue(Kind kind, String phrase) {
    /** What a phrase says of its line and of the lines around it. */
    enum Kind {
        /** "Read more": other stories follow. */
        TEASERS(LineLabel.TEASER_HEADING),
        /** "Read also: Storm over the coast": one other story, on this line. */
        TEASER(LineLabel.TEASER_TITLE),
        /** "Leave a comment", "© 2021": what follows is not the article before. */
        END(LineLabel.CHROME),
        /** A button, a form field, a legal note. */
        CHROME(LineLabel.CHROME),
        /** "2 days ago": dates a comment or a teaser. */
        AGO(LineLabel.CHROME),
        /** "Source:", "Photo:". */
        CREDIT(LineLabel.CREDIT),
        /** "By Leyla Demir". */
        BYLINE(LineLabel.BYLINE),
        /** "In the picture:". */
        CAPTION(LineLabel.CAPTION);

        private final LineLabel label;

        Kind(LineLabel label) {
            this.label = label;
        }

        LineLabel label() {
            return label;
        }
    }
}
