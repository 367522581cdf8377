package org.khabar.enrich.deduplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.khabar.enrich.deduplicate.ArticleIndex.Held;
import org.khabar.schema.Copies;
import org.khabar.schema.Origin;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.Fingerprint;
import org.khabar.schema.internal.IndexedArticle;
import org.khabar.schema.internal.Withdrawal;
import org.khabar.schema.internal.WithdrawalReason;

/** The index of a shard with the stores that keep it: every change goes to both. */
final class ShardIndex {
    private final ArticleIndex index = new ArticleIndex();
    private final DuplicateJudge judge = new DuplicateJudge(index);
    private final KeyValueStore<String, IndexedArticle> articles;
    private final CopyCounts counts;

    /** Builds the index from what its store holds, in the order of ingestion. */
    ShardIndex(KeyValueStore<String, IndexedArticle> articles, CopyCounts counts) {
        this.articles = articles;
        this.counts = counts;
        var held = new ArrayList<Held>();
        try (var entries = articles.all()) {
            entries.forEachRemaining(entry -> held.add(new Held(entry.key, entry.value)));
        }
        held.sort(Comparator.comparing(entry -> entry.article().getOrigin().getIngestedAt()));
        held.forEach(entry -> index.put(entry.articleId(), entry.article()));
    }

    /**
     * Judges an article; changes nothing. The record that made an entry is not judged again: its entry stands, so that a
     * record that is read twice gets the same verdict twice.
     */
    IndexedArticle judge(Candidate article, Fingerprint fingerprint) {
        return entryOf(article.getOrigin(), article.getArticleId()).orElseGet(() -> judge.judge(article, fingerprint));
    }

    /** Remembers an article as it was judged; one that was remembered already is counted once. */
    Judged remember(Candidate article, IndexedArticle entry) {
        if (entryOf(entry.getOrigin(), article.getArticleId()).isPresent()) {
            return judged(article, entry, List.of());
        }
        var changed = new ArrayList<Copies>();
        index.get(article.getArticleId()).ifPresent(earlier -> leaveGroup(earlier, entry.getOrigin(), changed));
        if (entry.getVerdict() != null) {
            changed.add(counts.join(entry, article.getSource()));
        }
        put(article.getArticleId(), entry);
        return judged(article, entry, List.copyOf(changed));
    }

    /** An article that cannot be compared is news, and what an earlier version of it said is compared with no more. */
    Judged pass(Candidate article) {
        var changed = new ArrayList<Copies>();
        index.get(article.getArticleId()).ifPresent(earlier -> leaveGroup(earlier, article.getOrigin(), changed));
        remove(article.getArticleId());
        return new Judged.Original(article, List.copyOf(changed));
    }

    private Optional<IndexedArticle> entryOf(Origin origin, String articleId) {
        return index.get(articleId).filter(entry -> entry.getOrigin().equals(origin));
    }

    private static Judged judged(Candidate article, IndexedArticle entry, List<Copies> changed) {
        var verdict = entry.getVerdict();
        if (verdict == null) {
            return new Judged.Original(article, changed);
        }
        return new Judged.Copy(
                Duplicates.record(article, entry, verdict),
                Duplicates.decision(article, verdict),
                changed,
                article.getRevision() == 1 ? List.of() : List.of(withdrawal(article)));
    }

    private void leaveGroup(IndexedArticle entry, Origin cause, List<Copies> changed) {
        if (entry.getVerdict() != null) {
            counts.leave(entry.getOriginal(), cause.getIngestedAt()).ifPresent(changed::add);
        }
    }

    /**
     * Takes an article out. With a retracted original its group leaves too: the copies stay published as what they are,
     * but the next one to come is an original again.
     */
    Judged withdraw(Withdrawal withdrawal) {
        var articleId = withdrawal.getArticleId();
        var changed = new ArrayList<Copies>();
        var entry = index.get(articleId);
        entry.ifPresent(held -> leaveGroup(held, withdrawal.getOrigin(), changed));
        remove(articleId);
        if (withdrawal.getReason() == WithdrawalReason.MOVED) {
            return new Judged.Withdrawn(List.of(), List.copyOf(changed));
        }
        // An original that is older than the retention has left the index before its copies.
        boolean wasOriginal = entry.map(held -> held.getVerdict() == null).orElse(true);
        if (wasOriginal) {
            index.group(articleId).forEach(this::remove);
            counts.withdraw(articleId, withdrawal.getOrigin().getIngestedAt()).ifPresent(changed::add);
        }
        return new Judged.Withdrawn(List.of(withdrawal), List.copyOf(changed));
    }

    /** Forgets the articles that were ingested before an instant. */
    void expire(Instant horizon) {
        for (var articleId : index.olderThan(horizon)) {
            var original = index.get(articleId).map(IndexedArticle::getOriginal).orElse(articleId);
            remove(articleId);
            if (!index.holdsGroupOf(original)) {
                counts.forget(original);
            }
        }
    }

    private void put(String articleId, IndexedArticle entry) {
        index.put(articleId, entry);
        articles.put(articleId, entry);
    }

    private void remove(String articleId) {
        index.remove(articleId);
        articles.delete(articleId);
    }

    private static Withdrawal withdrawal(Candidate article) {
        return new Withdrawal(
                article.getArticleId(),
                article.getRawId(),
                article.getShard(),
                article.getOrigin(),
                WithdrawalReason.DUPLICATE);
    }
}
