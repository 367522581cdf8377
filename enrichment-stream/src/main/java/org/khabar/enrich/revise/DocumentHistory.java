package org.khabar.enrich.revise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            return new Progress.Going<>(Revision.first(arrival, document));
        }
        boolean repeated = seen.getOrigin().equals(arrival.origin());
        if (!repeated && !seen.getParts().isEmpty() && textHash(document).equals(seen.getTextHash())) {
            return new Progress.Ended<>(Endings.refetched(arrival, document, seen.getRevision()));
        }
        int number = repeated ? seen.getRevision() : seen.getRevision() + 1;
        return new Progress.Going<>(new Revision(arrival, document, number, seen.getParts(), seen.getGone()));
    }

    /** The end of a retraction, given what was seen of its raw id. */
    static Progress<Revision> retract(Arrival arrival, @Nullable SeenDocument seen) {
        if (seen == null) {
            return new Progress.Ended<>(Endings.retracted(arrival, 0, List.of()));
        }
        var withdrawals = seen.getParts().stream()
                .flatMap(part -> ArticleMessages.withdrawals(
                        part, arrival.rawId(), seen.getRevision(), arrival.origin(), WithdrawalReason.RETRACTED)
                        .stream())
                .toList();
        return new Progress.Ended<>(Endings.retracted(arrival, seen.getRevision(), withdrawals));
    }

    /** What is remembered of a document that was retracted: how often it was revised, and where its articles were. */
    static SeenDocument afterRetraction(Arrival arrival, SeenDocument seen) {
        return SeenDocument.newBuilder(seen)
                .setTextHash(null)
                .setParts(List.of())
                .setGone(gone(Stream.concat(seen.getParts().stream(), seen.getGone().stream()), Set.of()))
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
        var parts = document.articles().stream()
                .map(article ->
                        new PlacedPart(article.getArticleId(), article.getShard(), formerShards(revision, article)))
                .toList();
        return SeenDocument.newBuilder()
                .setTextHash(textHash(revision.document()))
                .setRevision(revision.number())
                .setParts(parts)
                .setGone(gone(
                        Stream.concat(revision.former().stream(), revision.gone().stream()),
                        parts.stream().map(PlacedPart::getArticleId).collect(Collectors.toSet())))
                .setOrigin(revision.arrival().origin())
                .setLastSeenAt(revision.arrival().origin().getIngestedAt())
                .build();
    }

    /** Other shards that have judged earlier versions of an article, in the order of their names. */
    static List<String> formerShards(Revision revision, Candidate article) {
        return Stream.concat(revision.former().stream(), revision.gone().stream())
                .filter(part -> part.getArticleId().equals(article.getArticleId()))
                .flatMap(part -> Stream.concat(Stream.of(part.getShard()), part.getFormerShards().stream()))
                .filter(shard -> !shard.equals(article.getShard()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Parts that are no more: each article id once, without those that are there. */
    private static List<PlacedPart> gone(Stream<PlacedPart> before, Set<String> present) {
        var gone = new LinkedHashMap<String, PlacedPart>();
        before.filter(part -> !present.contains(part.getArticleId()))
                .forEach(part -> gone.putIfAbsent(part.getArticleId(), part));
        return List.copyOf(gone.values());
    }

    /** Articles of the version before that are no more, or that another shard judges now. */
    static List<Withdrawal> withdrawals(CutDocument document) {
        var revision = document.revision();
        var origin = revision.arrival().origin();
        var rawId = revision.arrival().rawId();
        var shards =
                document.articles().stream().collect(Collectors.toMap(Candidate::getArticleId, Candidate::getShard));
        int before = revision.number() - 1;
        var withdrawals = new ArrayList<Withdrawal>();
        for (var part : revision.former()) {
            var shard = shards.get(part.getArticleId());
            if (shard == null) {
                withdrawals.addAll(ArticleMessages.withdrawals(part, rawId, before, origin, WithdrawalReason.VANISHED));
            } else if (!shard.equals(part.getShard())) {
                withdrawals.add(ArticleMessages.withdrawal(part, rawId, before, origin, WithdrawalReason.MOVED));
            }
        }
        return List.copyOf(withdrawals);
    }

    private static ByteBuffer textHash(RawDocument document) {
        var hash = Sha256.of(document.getText().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(Arrays.copyOf(hash, HASH_BYTES));
    }
}
