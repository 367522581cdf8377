package org.khabar.enrich.explain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.Decision;
import org.khabar.schema.Duplicate;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;

/**
 * What the topics tell of one document, or of one of its articles.
 *
 * @param asked what was asked for
 * @param rawId raw id of the document
 * @param otherRawIds other documents that have the same address
 * @param refusals rejections at ingest: of inputs that never came to articles.raw
 * @param chapters each outcome of each of its arrivals, in the order of time
 * @param waiting arrivals that have no outcome yet
 * @param articles what is on articles.enriched now
 */
record Story(
        String asked,
        String rawId,
        List<String> otherRawIds,
        List<Refusal> refusals,
        List<Chapter> chapters,
        List<Arrived> waiting,
        List<Now> articles) {

    /** Whether the topics tell anything. */
    boolean isKnown() {
        return !refusals.isEmpty()
                || !chapters.isEmpty()
                || !waiting.isEmpty()
                || articles.stream().anyMatch(now -> now.state() != State.ABSENT);
    }

    /** A rejection at ingest. */
    record Refusal(Instant time, Rejection rejection) {}

    /** What is known of a record of articles.raw. */
    enum Kept {
        /** It is there. */
        YES,
        /** It is there and withdraws the document: it has no value. */
        RETRACTION,
        /** It is there and cannot be read. */
        UNREADABLE,
        /** It is not there any more. */
        NO,
        /** It was not looked for: it is one of many that say the same. */
        NOT_ASKED
    }

    /**
     * An arrival on articles.raw.
     *
     * @param place "topic-partition@offset"
     * @param time when it was published
     * @param kept whether the record is still there
     * @param document the document; null unless it is there and readable
     * @param replayAttempts how often it had been replayed from a dead letter; null if never
     * @param replayOf the dead letter that it was replayed from; null if none
     */
    record Arrived(
            String place,
            Instant time,
            Kept kept,
            @Nullable RawDocument document,
            @Nullable String replayAttempts,
            @Nullable String replayOf) {}

    /**
     * One outcome.
     *
     * @param arrived where it came from
     * @param decision what was decided and why
     * @param article the article as it was published then; null when it was not, or is not kept any more
     * @param original of what it is a duplicate; null when it is none
     * @param letter its dead letter; null when it is none, or not there any more
     */
    record Chapter(
            Arrived arrived,
            Decision decision,
            @Nullable EnrichedArticle article,
            @Nullable Original original,
            @Nullable Letter letter) {}

    /**
     * The original of a duplicate.
     *
     * @param articleId its id
     * @param decision the newest decision about it; null when none is kept any more
     */
    record Original(String articleId, @Nullable Decision decision) {}

    /**
     * A dead letter.
     *
     * @param place "topic-partition@offset"
     * @param replayedAt when it was sent again; null when it was not
     */
    record Letter(String place, @Nullable Instant replayedAt) {}

    /** How an article is on articles.enriched. */
    enum State {
        /** Its newest record is the article. */
        PUBLISHED,
        /** Its newest record withdraws it. */
        WITHDRAWN,
        /** There is no record of it. */
        ABSENT
    }

    /**
     * An article as it is on articles.enriched.
     *
     * @param articleId its id
     * @param state how it is there
     * @param revision its version; 0 when it is not published
     * @param copies how many copies it has
     * @param copySources where they came from
     * @param copyList the copies that are still on articles.duplicates
     */
    record Now(
            String articleId,
            State state,
            int revision,
            int copies,
            List<String> copySources,
            List<Duplicate> copyList) {}
}
