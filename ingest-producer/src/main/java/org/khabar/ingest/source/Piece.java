package org.khabar.ingest.source;

/** A stretch of an input that should be one JSON document. */
sealed interface Piece {
    /** Line of the input that it begins in, from 1. */
    int line();

    /**
     * Bytes that may be a document.
     *
     * @param bytes in the input's encoding
     * @param isAlone whether the input holds nothing else
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copied for nobody else
    record Bytes(int line, byte[] bytes, boolean isAlone) implements Piece {}

    /**
     * More bytes than a document may have.
     *
     * @param size how many
     */
    record TooLarge(int line, long size) implements Piece {}

    /**
     * The input ends where more should come.
     *
     * @param detail what is missing, in words
     */
    record Incomplete(int line, String detail) implements Piece {}
}
