package org.khabar.enrich.document;

/** Why a record cannot be processed; the name is the stable code in headers, decisions and metrics. */
public enum DeadLetterReason {
    NO_KEY("The record has no key, so the document has no raw id"),
    KEY_NOT_TEXT("The key is not UTF-8 text"),
    TOO_LARGE(
            "What comes of the record would not fit on the topics: its key, its headers or its fields other than text are"
                    + " too large"),
    NOT_AVRO("The value does not begin like Avro in Confluent's wire format (a zero byte and a schema id)"),
    UNKNOWN_SCHEMA("The registry does not know the schema that the value names"),
    NOT_A_DOCUMENT("The value is Avro, but no RawDocument"),
    UNREADABLE_VALUE("The value cannot be read with the schema that it names"),
    STAGE_FAILED("A stage could not bear the document");

    private final String description;

    DeadLetterReason(String description) {
        this.description = description;
    }

    /** What it means, in one sentence. */
    public String description() {
        return description;
    }
}
