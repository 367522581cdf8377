package org.khabar.enrich.entities;

/** Why an operator's entry of the catalogue is not used: stable codes. */
public enum EntryFault {
    /** The bytes are no entry, or their schema is not known. */
    UNREADABLE,

    /** The schema registry does not answer; the entry is tried again. */
    NO_REGISTRY,

    /** The record, its id, or one of its texts is longer than allowed, or it has more names. */
    TOO_LARGE,

    /** The id has not the form of one, or is not the record's key. */
    BAD_ID,

    /** The type is none that a catalogue has, or none that this version knows. */
    BAD_TYPE,

    /** A name cannot be found in a text, or would be found everywhere. */
    BAD_NAME,

    /** A new entity without a type or a name that counts alone. */
    INCOMPLETE,

    /** There are more entries than are used; those that come first by id are. */
    TOO_MANY
}
