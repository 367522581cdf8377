package org.khabar.enrich.deduplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.khabar.schema.ContainedArticle;
import org.khabar.schema.Difference;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.DuplicateRelation;
import org.khabar.schema.Verdict;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.Fingerprint;
import org.khabar.schema.internal.IndexedArticle;

/**
 * Says what an article is a copy of, if of anything that its shard holds: of the most similar one that it is a copy of; of
 * equals, of the one that was to be looked at first.
 */
final class DuplicateJudge {
    /** So similar an article leaves no other one a chance that would matter; the rest are not looked at. */
    private static final double SIMILAR_ENOUGH = 0.9;

    private DuplicateJudge() {}

    private record Match(Held held, Comparison comparison, Likeness likeness) {
        /** Whether the judged article becomes a duplicate by it, should no other be more similar. */
        boolean makesDuplicate() {
            return likeness.isCopy() && !held.group().orphaned();
        }

        double similarity() {
            return comparison.jaccard();
        }
    }

    /**
     * Judges an article.
     *
     * @param candidates what it may be a copy of, what most speaks for first; they are asked for one by one
     * @return what the index is to remember of it
     */
    static IndexedArticle judge(Candidate article, Fingerprint fingerprint, Iterable<Held> candidates) {
        var matches = matches(article, fingerprint, candidates);
        var best = matches.stream().filter(Match::makesDuplicate).max(Comparator.comparingDouble(Match::similarity));
        return best.map(match -> copy(article, fingerprint, match))
                .orElseGet(() -> original(article, fingerprint, matches));
    }

    private static List<Match> matches(Candidate article, Fingerprint fingerprint, Iterable<Held> candidates) {
        var matches = new ArrayList<Match>();
        for (var held : candidates) {
            if (!held.mayBeCopiedBy(article)) {
                continue;
            }
            var comparison = Comparison.of(fingerprint, held.article().getFingerprint());
            var match = new Match(held, comparison, CopyRules.likeness(comparison));
            matches.add(match);
            if (match.makesDuplicate() && match.similarity() >= SIMILAR_ENOUGH) {
                break;
            }
        }
        return matches;
    }

    private static IndexedArticle copy(Candidate article, Fingerprint fingerprint, Match match) {
        var group = match.held().group();
        return entry(article, fingerprint)
                .setOriginal(group.articleId())
                .setOriginalRawId(group.rawId())
                .setOriginalUrl(group.url())
                .setMatchedRawId(match.held().article().getRawId())
                .setVerdict(verdict(article, match))
                .build();
    }

    private static Verdict verdict(Candidate article, Match match) {
        var comparison = match.comparison();
        var agreement = CopyRules.wasAgreementAsked(comparison)
                ? Double.valueOf(comparison.agreement().ofAll())
                : null;
        return Verdict.newBuilder()
                .setKind(match.likeness() == Likeness.SAME ? DuplicateKind.EXACT : DuplicateKind.NEAR)
                .setRelation(match.likeness().relation().orElse(null))
                .setDuplicateOf(match.held().group().articleId())
                .setMatchedArticleId(match.held().article().getArticleId())
                .setSimilarity(comparison.jaccard())
                .setContainment(comparison.containment())
                .setAgreement(agreement)
                .setDiffers(difference(article, match))
                .build();
    }

    private static Difference difference(Candidate article, Match match) {
        var held = match.held().article();
        long title = TitleHash.of(article.getTitle());
        return new Difference(
                title != held.getTitleHash() || title == TitleHash.NONE,
                match.comparison().judged().getWords() - held.getFingerprint().getWords(),
                match.comparison().tail());
    }

    private static IndexedArticle original(Candidate article, Fingerprint fingerprint, List<Match> matches) {
        var original = original(article, fingerprint);
        matches.stream()
                .filter(match -> match.likeness().isCopy())
                .max(Comparator.comparingDouble(Match::similarity))
                .ifPresent(match -> original.setSucceeds(match.held().group().articleId()));
        original.setContains(matches.stream()
                .filter(match -> match.likeness() == Likeness.REPORTS_ON
                        && !match.held().group().orphaned())
                .map(DuplicateJudge::contained)
                .toList());
        return original;
    }

    private static ContainedArticle contained(Match match) {
        var held = match.held().article();
        return new ContainedArticle(
                held.getArticleId(),
                held.getRawId(),
                DuplicateRelation.CONTAINS,
                match.comparison().containment());
    }

    /** What the index is to remember of an article that is no copy. */
    static IndexedArticle original(Candidate article, Fingerprint fingerprint) {
        return entry(article, fingerprint)
                .setOriginal(article.getArticleId())
                .setOriginalRawId(article.getRawId())
                .setOriginalUrl(article.getUrl())
                .build();
    }

    private static IndexedArticle.Builder entry(Candidate article, Fingerprint fingerprint) {
        return IndexedArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setRawId(article.getRawId())
                .setRevision(article.getRevision())
                .setFingerprint(fingerprint)
                .setTitleHash(TitleHash.of(article.getTitle()))
                .setOrigin(article.getOrigin());
    }
}
