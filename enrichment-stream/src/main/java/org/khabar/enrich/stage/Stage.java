package org.khabar.enrich.stage;

/** The stages, in the order an article passes them. */
public enum Stage {
    DECODE("decode"),
    REVISE("revise"),
    SEPARATE("separate"),
    TAG_LANGUAGE("tag-language"),
    FINGERPRINT("fingerprint"),
    DEDUPLICATE("deduplicate"),
    RECOGNISE("recognise"),
    LINK("link");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** Its name in topologies, metrics and decisions. */
    public String label() {
        return label;
    }
}
