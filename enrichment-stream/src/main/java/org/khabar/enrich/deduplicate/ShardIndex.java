package org.khabar.enrich.deduplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
     * Judges an article and remembers it. The record that made an entry is not judged again: its entry stands, so that a
     * record that is read twice gets the same verdict twice and is counted once.
     */
    Judged judge(Candidate article, Fingerprint fingerprint) {
        var former = index.get(article.getArticleId());
        if (former.filter(entry -> entry.getOrigin().equals(article.getOrigin()))
                .isPresent()) {
            return judged(article, former.get(), List.of());
        }
        var entry = judge.judge(article, fingerprint);
        var changed = new ArrayList<Copies>();
        former.ifPresent(earlier -> leaveGroup(earlier, entry.getOrigin(), changed));
        if (entry.getVerdict() != null) {
            changed.add(counts.join(entry, article.getSource()));
        }
        put(article.getArticleId(), entry);
        return judged(article, entry, List.copyOf(changed));
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
        if (entry.filter(held -> held.getVerdict() == null).isPresent()) {
            index.group(articleId).forEach(this::remove);
            counts.forget(articleId);
        }
        return new Judged.Withdrawn(List.of(withdrawal), List.copyOf(changed));
    }

    /** Forgets the articles that were ingested before an instant. */
    void expire(Instant horizon) {
        for (var articleId : index.olderThan(horizon)) {
            var original = index.get(articleId).map(IndexedArticle::getOriginal).orElse(articleId);
            remove(articleId);
            if (index.group(original).isEmpty()) {
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
