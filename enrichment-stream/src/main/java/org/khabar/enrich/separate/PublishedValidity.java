package org.khabar.enrich.separate;

/** Whether a publication date can be believed. Whatever it says, a publication date is data and never a record's time. */
public enum PublishedValidity {
    /** Neither absurd nor ahead of ingestion. */
    VALID,
    /** More than two days after ingestion: no time zone and no clock of a careful site is so far ahead. */
    FUTURE,
    /**
     * Before 1900, or the day that a computer writes when it knows none: 1900-01-01 (databases), 1970-01-01 (Unix
     * time).
     */
    ABSURD,
    /** No date was found. */
    UNKNOWN
}
