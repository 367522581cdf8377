package org.khabar.enrich.deduplicate;

import static org.khabar.enrich.document.Candidates.candidate;
import static org.khabar.enrich.document.Candidates.withBody;

import java.util.ArrayList;
import java.util.List;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.IndexedArticle;

/** What is held, in the order in which it is to be looked at; notes what was asked for. */
record Shelf(List<Held> held, List<String> asked) implements DuplicateJudge.Holdings {
    /** An article that is held, and the group that it is in. */
    record Held(IndexedArticle article, Group group) {}

    /** What the judge says of an article when nothing else is held. */
    static IndexedArticle judge(Candidate article, Held... held) {
        return DuplicateJudge.judge(article, article.getFingerprint(), new Shelf(List.of(held), new ArrayList<>()));
    }

    /** An original of a text. */
    static Held held(String id, String body) {
        return held(withBody(body, candidate(id)));
    }

    /** An original. */
    static Held held(Candidate article) {
        var entry = DuplicateJudge.original(article, article.getFingerprint());
        return new Held(entry, Group.of(entry));
    }

    /** An original of a text that was retracted. */
    static Held orphaned(String id, String body) {
        var entry = held(id, body).article();
        entry.setOrphaned(true);
        return new Held(entry, Group.of(entry));
    }

    @Override
    public Iterable<IndexedArticle> candidates() {
        return () -> held.stream()
                .map(Held::article)
                .peek(article -> asked.add(article.getArticleId()))
                .iterator();
    }

    @Override
    public Group groupOf(IndexedArticle article) {
        return held.stream()
                .filter(one -> one.article().equals(article))
                .findFirst()
                .orElseThrow()
                .group();
    }
}
