package org.khabar.enrich.deduplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.khabar.schema.Copies;
import org.khabar.schema.Origin;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.Fingerprint;
import org.khabar.schema.internal.IndexedArticle;
import org.khabar.schema.internal.Withdrawal;
import org.khabar.schema.internal.WithdrawalReason;

/**
 * The index of a shard with the stores that keep it: every change goes to both. In the store an entry's key is its arrival,
 * so that a walk through the store is in the order of arrival.
 */
final class ShardIndex {
    /** Originals that became copies one after the other: more than a handful in a row is not news but a loop. */
    private static final int MAX_CHAIN = 16;

    private final ArticleIndex index = new ArticleIndex();
    private final Entries entries;
    private final CopyCounts counts;
    private long nextArrival;

    /** Builds the index from the entries that there are. */
    ShardIndex(Entries entries, CopyCounts counts) {
        this.entries = entries;
        this.counts = counts;
        entries.forEach((arrival, entry) -> {
            index.add(arrival, entry);
            nextArrival = arrival + 1;
        });
    }

    /**
     * Judges an article; changes nothing. The record that made an entry is not judged again: its entry stands, so that a
     * record that is read twice gets the same verdict twice.
     */
    IndexedArticle judge(Candidate article, Fingerprint fingerprint) {
        return entryOf(article.getOrigin(), article.getArticleId())
                .orElseGet(() ->
                        DuplicateJudge.judge(article, fingerprint, holdings(article.getArticleId(), fingerprint)));
    }

    private DuplicateJudge.Holdings holdings(String judged, Fingerprint fingerprint) {
        return new DuplicateJudge.Holdings() {
            @Override
            public Iterable<IndexedArticle> candidates() {
                return () -> LongStream.of(index.candidates(fingerprint))
                        .mapToObj(entries::get)
                        .iterator();
            }

            @Override
            public Group groupOf(IndexedArticle article) {
                return ShardIndex.this.groupOf(article, judged);
            }
        };
    }

    /**
     * What an entry's group goes back to. That is the original it names, unless a revision has made that one a copy of
     * another article since; but what an earlier version of the judged article is a copy of says nothing about this one.
     */
    private Group groupOf(IndexedArticle member, String judged) {
        var group = Group.of(member);
        var last = member;
        for (int steps = 0; steps < MAX_CHAIN && !isEnd(group, last, judged); steps++) {
            var original = find(group.articleId());
            if (original.isEmpty()) {
                break;
            }
            last = original.get();
            group = Group.of(last);
        }
        return group;
    }

    private static boolean isEnd(Group group, IndexedArticle last, String judged) {
        return group.articleId().equals(last.getArticleId())
                || group.articleId().equals(judged);
    }

    /** Remembers an article as it was judged; one that was remembered already is counted once. */
    Judged remember(Candidate article, IndexedArticle entry) {
        if (entryOf(entry.getOrigin(), article.getArticleId()).isPresent()) {
            return judged(article, entry, List.of());
        }
        var changed = new ArrayList<Copies>();
        var before = find(article.getArticleId());
        before.ifPresent(former -> leave(former, entry.getOrigin(), changed));
        if (entry.getVerdict() == null) {
            adopt(entry, before.map(IndexedArticle::getVerdict).isPresent()).ifPresent(changed::add);
        } else {
            counts.end(article.getArticleId(), entry.getOrigin().getIngestedAt())
                    .filter(ended -> before.map(IndexedArticle::getVerdict).isEmpty())
                    .ifPresent(changed::add);
            changed.add(counts.join(entry, article.getSource()));
        }
        index.add(nextArrival, entry);
        entries.put(nextArrival++, entry);
        before.ifPresent(this::forgetCounts);
        return judged(article, entry, List.copyOf(changed));
    }

    /** An article that cannot be compared is news, and what an earlier version of it said is compared with no more. */
    Judged pass(Candidate article) {
        var changed = new ArrayList<Copies>();
        find(article.getArticleId()).ifPresent(before -> {
            leave(before, article.getOrigin(), changed);
            forgetCounts(before);
        });
        return new Judged.Original(article, List.copyOf(changed));
    }

    private static Judged judged(Candidate article, IndexedArticle entry, List<Copies> changed) {
        var verdict = entry.getVerdict();
        if (verdict == null) {
            article.setContains(entry.getContains());
            article.setSucceeds(entry.getSucceeds());
            article.setFingerprint(null); // nobody behind needs it, and it is as large as the text
            return new Judged.Original(article, changed);
        }
        return new Judged.Copy(
                Duplicates.record(article, entry, verdict),
                Duplicates.decision(article, verdict),
                changed,
                article.getRevision() == 1 ? List.of() : List.of(withdrawal(article)));
    }

    /** Takes an entry out; if it is a copy, its original has one less. */
    private void leave(IndexedArticle entry, Origin cause, List<Copies> changed) {
        if (entry.getVerdict() != null) {
            boolean shown = !entry.getOrphaned() && !isCopy(entry.getOriginal());
            counts.leave(entry.getOriginal(), cause.getIngestedAt())
                    .filter(copies -> shown)
                    .ifPresent(changed::add);
        }
        remove(entry.getArticleId());
    }

    private boolean isCopy(String articleId) {
        return find(articleId).map(IndexedArticle::getVerdict).isPresent();
    }

    /**
     * The copies of a retracted original are those of the article that takes its place, or of itself if it comes again.
     *
     * @return the original's copies now; empty when these are the ones it had, or none
     */
    private Optional<Copies> adopt(IndexedArticle original, boolean wasCopy) {
        var former = original.getSucceeds() == null ? original.getArticleId() : original.getSucceeds();
        boolean adopts = wasCopy;
        if (original.getSucceeds() != null || index.copiesOf(former) > 0) {
            for (long arrival : index.group(former)) {
                var member = entries.get(arrival);
                if (member.getOrphaned()) {
                    change(arrival, adopted(member, original));
                    adopts = true;
                }
            }
        }
        return adopts ? counts.handOver(former, original) : Optional.empty();
    }

    private static IndexedArticle adopted(IndexedArticle member, IndexedArticle original) {
        return IndexedArticle.newBuilder(member)
                .setOriginal(original.getArticleId())
                .setOriginalRawId(original.getRawId())
                .setOriginalUrl(original.getOriginalUrl())
                .setOrphaned(false)
                .build();
    }

    /**
     * Takes an article out. A retracted original leaves its group without one: what the group said stays as a mark, by which
     * the next copy to come is known for what it is and becomes the group's original.
     */
    Judged withdraw(Withdrawal withdrawal) {
        var changed = new ArrayList<Copies>();
        var articleId = withdrawal.getArticleId();
        boolean isCopy = isCopy(articleId);
        boolean isMove = withdrawal.getReason() == WithdrawalReason.MOVED;
        if (!isMove) {
            // Copies may name it that came when it was an original, though a revision has made it a copy since, and
            // though
            // it has left the index before them.
            orphan(articleId);
            counts.end(articleId, withdrawal.getOrigin().getIngestedAt())
                    .filter(ended -> !isCopy)
                    .ifPresent(changed::add);
        }
        if (isMove || isCopy) {
            find(articleId).ifPresent(entry -> {
                leave(entry, withdrawal.getOrigin(), changed);
                forgetCounts(entry);
            });
        }
        boolean publishes = !isMove && withdrawal.getReason() != WithdrawalReason.RETRACTED_ELSEWHERE;
        return new Judged.Withdrawn(publishes ? List.of(withdrawal) : List.of(), List.copyOf(changed));
    }

    private void orphan(String original) {
        for (long arrival : index.group(original)) {
            change(
                    arrival,
                    IndexedArticle.newBuilder(entries.get(arrival))
                            .setOrphaned(true)
                            .build());
        }
    }

    /**
     * Forgets articles that were ingested before an instant, the oldest first.
     *
     * @param most how many at most, so that the stream is not held up
     */
    void expire(Instant horizon, int most) {
        LongStream.of(index.ingestedBefore(horizon)).limit(most).forEach(arrival -> {
            index.remove(arrival);
            forgetCounts(entries.delete(arrival));
        });
    }

    /** A count is kept as long as anything of its group is held. */
    private void forgetCounts(IndexedArticle gone) {
        Stream.of(gone.getOriginal(), gone.getArticleId())
                .filter(id -> index.copiesOf(id) == 0 && index.find(id).isEmpty())
                .forEach(counts::forget);
    }

    /** The index in memory. */
    ArticleIndex index() {
        return index;
    }

    private Optional<IndexedArticle> entryOf(Origin origin, String articleId) {
        return find(articleId).filter(entry -> entry.getOrigin().equals(origin));
    }

    private Optional<IndexedArticle> find(String articleId) {
        var arrival = index.find(articleId);
        return arrival.isEmpty() ? Optional.empty() : Optional.of(entries.get(arrival.getAsLong()));
    }

    private void change(long arrival, IndexedArticle entry) {
        index.regroup(arrival, entry.getOriginal());
        entries.put(arrival, entry);
    }

    private void remove(String articleId) {
        index.find(articleId).ifPresent(arrival -> {
            index.remove(arrival);
            entries.delete(arrival);
        });
    }

    private static Withdrawal withdrawal(Candidate article) {
        return Withdrawal.newBuilder()
                .setArticleId(article.getArticleId())
                .setRawId(article.getRawId())
                .setShard(article.getShard())
                .setOrigin(article.getOrigin())
                .setReason(WithdrawalReason.DUPLICATE)
                .setRevision(article.getRevision())
                .setMoved(article.getMoved())
                .build();
    }
}
