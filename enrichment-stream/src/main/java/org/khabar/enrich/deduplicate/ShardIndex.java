package org.khabar.enrich.deduplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.streams.state.KeyValueStore;
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
    private final KeyValueStore<Long, IndexedArticle> articles;
    private final CopyCounts counts;
    private long nextArrival;

    /** Builds the index from what its store holds. */
    ShardIndex(KeyValueStore<Long, IndexedArticle> articles, CopyCounts counts) {
        this.articles = articles;
        this.counts = counts;
        try (var entries = articles.all()) {
            while (entries.hasNext()) {
                var entry = entries.next();
                index.add(entry.key, entry.value);
                nextArrival = entry.key + 1;
            }
        }
    }

    /**
     * Judges an article; changes nothing. The record that made an entry is not judged again: its entry stands, so that a
     * record that is read twice gets the same verdict twice.
     */
    IndexedArticle judge(Candidate article, Fingerprint fingerprint) {
        return entryOf(article.getOrigin(), article.getArticleId())
                .orElseGet(() -> DuplicateJudge.judge(article, fingerprint, holdings(fingerprint)));
    }

    private DuplicateJudge.Holdings holdings(Fingerprint fingerprint) {
        return new DuplicateJudge.Holdings() {
            @Override
            public Iterable<IndexedArticle> candidates() {
                return () -> LongStream.of(index.candidates(fingerprint))
                        .mapToObj(ShardIndex.this::entry)
                        .iterator();
            }

            @Override
            public Group groupOf(IndexedArticle article) {
                return ShardIndex.this.groupOf(article);
            }
        };
    }

    /**
     * What an entry's group goes back to. That is the original it names, unless a revision has made that one a copy of
     * another article since.
     */
    private Group groupOf(IndexedArticle member) {
        var group = Group.of(member);
        var last = member;
        for (int steps = 0; steps < MAX_CHAIN && !group.articleId().equals(last.getArticleId()); steps++) {
            var original = find(group.articleId());
            if (original.isEmpty()) {
                break;
            }
            last = original.get();
            group = Group.of(last);
        }
        return group;
    }

    /** Remembers an article as it was judged; one that was remembered already is counted once. */
    Judged remember(Candidate article, IndexedArticle entry) {
        if (entryOf(entry.getOrigin(), article.getArticleId()).isPresent()) {
            return judged(article, entry, List.of());
        }
        var changed = new ArrayList<Copies>();
        leaveGroup(article.getArticleId(), entry.getOrigin(), changed);
        remove(article.getArticleId());
        if (entry.getVerdict() == null) {
            adopt(entry);
        } else {
            changed.add(counts.join(entry, article.getSource()));
        }
        index.add(nextArrival, entry);
        articles.put(nextArrival++, entry);
        return judged(article, entry, List.copyOf(changed));
    }

    /** An article that cannot be compared is news, and what an earlier version of it said is compared with no more. */
    Judged pass(Candidate article) {
        var changed = new ArrayList<Copies>();
        leaveGroup(article.getArticleId(), article.getOrigin(), changed);
        remove(article.getArticleId());
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

    private void leaveGroup(String articleId, Origin cause, List<Copies> changed) {
        find(articleId)
                .filter(entry -> entry.getVerdict() != null)
                .flatMap(entry -> counts.leave(entry.getOriginal(), cause.getIngestedAt()))
                .ifPresent(changed::add);
    }

    /** The copies of a retracted original are those of the article that takes its place, or of itself if it comes again. */
    private void adopt(IndexedArticle original) {
        var former = original.getSucceeds() == null ? original.getArticleId() : original.getSucceeds();
        if (original.getSucceeds() == null && index.copiesOf(former) == 0) {
            return;
        }
        for (long arrival : index.group(former)) {
            var member = entry(arrival);
            if (member.getOrphaned()) {
                change(
                        arrival,
                        IndexedArticle.newBuilder(member)
                                .setOriginal(original.getArticleId())
                                .setOriginalRawId(original.getRawId())
                                .setOriginalUrl(original.getOriginalUrl())
                                .setOrphaned(false)
                                .build());
            }
        }
    }

    /**
     * Takes an article out. A retracted original leaves its group without one: what the group said stays as a mark, by which
     * the next copy to come is known for what it is and becomes the group's original.
     */
    Judged withdraw(Withdrawal withdrawal) {
        var changed = new ArrayList<Copies>();
        var time = withdrawal.getOrigin().getIngestedAt();
        var articleId = withdrawal.getArticleId();
        boolean isCopy =
                find(articleId).filter(entry -> entry.getVerdict() != null).isPresent();
        leaveGroup(articleId, withdrawal.getOrigin(), changed);
        if (withdrawal.getReason() == WithdrawalReason.MOVED) {
            remove(articleId);
            return new Judged.Withdrawn(List.of(), List.copyOf(changed));
        }
        // Copies may name it that came when it was an original, though a revision has made it a copy since, or though
        // it
        // is older than the retention and has left the index before them.
        orphan(articleId);
        counts.withdraw(articleId, time).ifPresent(changed::add);
        if (isCopy) {
            remove(articleId);
        }
        boolean elsewhere = withdrawal.getReason() == WithdrawalReason.RETRACTED_ELSEWHERE;
        return new Judged.Withdrawn(elsewhere ? List.of() : List.of(withdrawal), List.copyOf(changed));
    }

    private void orphan(String original) {
        for (long arrival : index.group(original)) {
            change(
                    arrival,
                    IndexedArticle.newBuilder(entry(arrival)).setOrphaned(true).build());
        }
    }

    /**
     * Forgets articles that were ingested before an instant, the oldest first.
     *
     * @param most how many at most, so that the stream is not held up
     */
    void expire(Instant horizon, int most) {
        LongStream.of(index.ingestedBefore(horizon)).limit(most).forEach(arrival -> {
            var original = entry(arrival).getOriginal();
            index.remove(arrival);
            articles.delete(arrival);
            if (index.copiesOf(original) == 0 && index.find(original).isEmpty()) {
                counts.forget(original);
            }
        });
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
        return arrival.isEmpty() ? Optional.empty() : Optional.of(entry(arrival.getAsLong()));
    }

    private IndexedArticle entry(long arrival) {
        return Objects.requireNonNull(articles.get(arrival), "what the index holds is in its store");
    }

    private void change(long arrival, IndexedArticle entry) {
        index.regroup(arrival, entry.getOriginal());
        articles.put(arrival, entry);
    }

    private void remove(String articleId) {
        index.find(articleId).ifPresent(arrival -> {
            index.remove(arrival);
            articles.delete(arrival);
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
