package org.khabar.enrich.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.Decision;
import org.khabar.schema.Duplicate;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.internal.Withdrawal;
import org.khabar.schema.topic.Topic;

/** Writes the decisions and records of documents that end as a whole. */
public final class Endings {
    private Endings() {}

    /**
     * The document came again as it was. Its duplicate points to itself: what the article is in its group, its first
     * arrival decided.
     *
     * @param revision version that is in place
     */
    public static Ending.Refetched refetched(Arrival arrival, RawDocument document, int revision) {
        var rawId = arrival.rawId();
        var duplicate = Duplicate.newBuilder()
                .setArticleId(rawId)
                .setRawId(rawId)
                .setPart(1)
                .setParts(1)
                .setRevision(revision)
                .setOrigin(arrival.origin())
                .setUrl(document.getUrl())
                .setSource(document.getSource())
                .setKind(DuplicateKind.REFETCH)
                .setDuplicateOf(rawId)
                .setDuplicateOfRawId(rawId)
                .setDuplicateOfUrl(document.getUrl())
                .setMatchedArticleId(rawId)
                .setMatchedRawId(rawId)
                .setSimilarity(1.0)
                .build();
        return new Ending.Refetched(
                decision(arrival, Outcome.REFETCH, revision, document).build(), duplicate);
    }

    /**
     * The document is withdrawn by a null value.
     *
     * @param revision version that was in place; 0 when the raw id was not known
     * @param withdrawals its articles
     */
    public static Ending.Retracted retracted(Arrival arrival, int revision, List<Withdrawal> withdrawals) {
        var decision = decision(arrival, Outcome.RETRACTED, revision, null)
                .setReason(withdrawals.isEmpty() ? "NOTHING_HELD" : "WITHDRAWN")
                .setDetail(
                        withdrawals.isEmpty()
                                ? "No article of this raw id is held"
                                : withdrawals.size() + " article(s) withdrawn")
                .build();
        return new Ending.Retracted(decision, withdrawals);
    }

    /** The document holds no article that is wanted. */
    public static Ending.Rejected rejected(CutDocument document, Rejection rejection, List<Withdrawal> withdrawals) {
        var revision = document.revision();
        var decision = decision(revision.arrival(), Outcome.REJECTED, revision.number(), revision.document())
                .setTitle(revision.document().getTitle())
                .setReason(rejection.getReason().name())
                .setDetail(rejection.getDetail())
                .setLines(document.lines())
                .build();
        return new Ending.Rejected(decision, rejection, withdrawals);
    }

    /** The record cannot be processed. */
    public static Ending.Undeliverable undeliverable(DeadLetter deadLetter) {
        var original = deadLetter.original();
        var decision = Decision.newBuilder()
                .setRawId(text(original.key()).orElseGet(() -> EventHeaders.coordinates(original.origin())))
                .setOutcome(Outcome.DEAD_LETTER)
                .setOrigin(original.origin())
                .setPart(1)
                .setParts(1)
                .setRevision(0)
                .setReason(deadLetter.reason().name())
                .setDetail(deadLetter.detail())
                .build();
        return new Ending.Undeliverable(decision, deadLetter);
    }

    /** A key as text; empty when it is missing, empty, too long for an id, or no UTF-8. */
    public static Optional<String> text(byte @Nullable [] key) {
        if (key == null || key.length == 0 || key.length > Topic.MAX_KEY_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decision.Builder decision(
            Arrival arrival, Outcome outcome, int revision, @Nullable RawDocument document) {
        var decision = Decision.newBuilder()
                .setRawId(arrival.rawId())
                .setOutcome(outcome)
                .setOrigin(arrival.origin())
                .setPart(1)
                .setParts(1)
                .setRevision(revision);
        return document == null ? decision : decision.setUrl(document.getUrl()).setSource(document.getSource());
    }
}
