package org.khabar.enrich.revise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.document.Arrival;
import org.khabar.enrich.document.ArticleMessages;
import org.khabar.enrich.document.CutDocument;
import org.khabar.enrich.document.Endings;
import org.khabar.enrich.document.Progress;
import org.khabar.enrich.document.Revision;
import org.khabar.enrich.text.Sha256;
import org.khabar.schema.Origin;
import org.khabar.schema.RawDocument;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.PlacedPart;
import org.khabar.schema.internal.SeenDocument;
import org.khabar.schema.internal.Withdrawal;
import org.khabar.schema.internal.WithdrawalReason;

/**
 * The rules of revision. A document is the same again when its raw text is the same to the letter and the version before
 * held articles; a rejected one is judged again. The record that brought a version is never its own refetch, so that a
 * record that is read twice ends twice the same way.
 */
final class DocumentHistory {
    private static final int HASH_BYTES = 16;

    private DocumentHistory() {}

    /** What an arriving document is, given what was seen of its raw id; null when nothing was. */
    static Progress<Revision> revise(Arrival arrival, RawDocument document, @Nullable SeenDocument seen) {
        if (seen == null) {
            return new Progress.Going<>(new Revision(arrival, document, 1, List.of()));
        }
        boolean repeated = seen.getOrigin().equals(arrival.origin());
        if (!repeated && !seen.getParts().isEmpty() && textHash(document).equals(seen.getTextHash())) {
            return new Progress.Ended<>(Endings.refetched(arrival, document, seen.getRevision()));
        }
        int number = repeated ? seen.getRevision() : seen.getRevision() + 1;
        return new Progress.Going<>(new Revision(arrival, document, number, seen.getParts()));
    }

    /** The end of a retraction, given what was seen of its raw id. */
    static Progress<Revision> retract(Arrival arrival, @Nullable SeenDocument seen) {
        if (seen == null) {
            return new Progress.Ended<>(Endings.retracted(arrival, 0, List.of()));
        }
        var withdrawals = seen.getParts().stream()
                .map(part ->
                        ArticleMessages.withdrawal(part, arrival.rawId(), arrival.origin(), WithdrawalReason.RETRACTED))
                .toList();
        return new Progress.Ended<>(Endings.retracted(arrival, seen.getRevision(), withdrawals));
    }

    /** What is remembered of a document that was retracted: how often it was revised, and nothing else. */
    static SeenDocument afterRetraction(Arrival arrival, SeenDocument seen) {
        return SeenDocument.newBuilder(seen)
                .setTextHash(null)
                .setParts(List.of())
                .setOrigin(arrival.origin())
                .setLastSeenAt(arrival.origin().getIngestedAt())
                .build();
    }

    /** What is remembered of a document that was seen again. */
    static SeenDocument seenAgain(SeenDocument seen, Origin origin) {
        return SeenDocument.newBuilder(seen)
                .setLastSeenAt(origin.getIngestedAt())
                .build();
    }

    /** What is remembered of a version once it is cut. */
    static SeenDocument afterCutting(CutDocument document) {
        var revision = document.revision();
        return SeenDocument.newBuilder()
                .setTextHash(textHash(revision.document()))
                .setRevision(revision.number())
                .setParts(document.articles().stream()
                        .map(article -> new PlacedPart(article.getArticleId(), article.getShard()))
                        .toList())
                .setOrigin(revision.arrival().origin())
                .setLastSeenAt(revision.arrival().origin().getIngestedAt())
                .build();
    }

    /** Articles of the version before that are no more, or that another shard judges now. */
    static List<Withdrawal> withdrawals(CutDocument document) {
        var revision = document.revision();
        var shards =
                document.articles().stream().collect(Collectors.toMap(Candidate::getArticleId, Candidate::getShard));
        var withdrawals = new ArrayList<Withdrawal>();
        for (var part : revision.former()) {
            var shard = shards.get(part.getArticleId());
            if (!Objects.equals(shard, part.getShard())) {
                var reason = shard == null ? WithdrawalReason.VANISHED : WithdrawalReason.MOVED;
                withdrawals.add(ArticleMessages.withdrawal(
                        part, revision.arrival().rawId(), revision.arrival().origin(), reason));
            }
        }
        return List.copyOf(withdrawals);
    }

    private static ByteBuffer textHash(RawDocument document) {
        var hash = Sha256.of(document.getText().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(Arrays.copyOf(hash, HASH_BYTES));
    }
}
