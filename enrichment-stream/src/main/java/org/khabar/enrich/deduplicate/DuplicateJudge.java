package org.khabar.enrich.deduplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.khabar.enrich.sketch.SortedHashes;
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

    /** Nor have more than so many that fewer keys speak for, once one is found that it is a copy of. */
    private static final int LOOKS_AFTER_A_COPY = 2;

    private DuplicateJudge() {}

    /** Where the articles come from that one may be a copy of. */
    interface Holdings {
        /** What most speaks for first; each is fetched when it is asked for. */
        Iterable<IndexedArticle> candidates();

        /** The group that an article is in now. */
        Group groupOf(IndexedArticle article);
    }

    /**
     * Judges an article.
     *
     * @return what the index is to remember of it
     */
    static IndexedArticle judge(Candidate article, Fingerprint fingerprint, Holdings holdings) {
        var matches = matches(article, fingerprint, holdings);
        var best = matches.stream().filter(Match::makesDuplicate).max(Comparator.comparingDouble(Match::similarity));
        return best.map(match -> copy(article, fingerprint, match))
                .orElseGet(() -> original(article, fingerprint, matches));
    }

    private static List<Match> matches(Candidate article, Fingerprint fingerprint, Holdings holdings) {
        var matches = new ArrayList<Match>();
        var shingles = SortedHashes.of(fingerprint.getShingles());
        var candidates = holdings.candidates().iterator();
        for (int looks = Integer.MAX_VALUE; looks > 0 && candidates.hasNext(); looks--) {
            var held = candidates.next();
            if (!mayBeCopied(held, article)) {
                continue;
            }
            var comparison = Comparison.of(fingerprint, shingles, held.getFingerprint());
            var likeness = CopyRules.likeness(comparison);
            if (likeness == Likeness.OTHER) {
                continue;
            }
            var match = new Match(held, holdings.groupOf(held), comparison, likeness);
            if (!match.isOfGroup(article.getArticleId())) {
                matches.add(match);
                looks = Math.min(looks, looksAfter(match));
            }
        }
        return matches;
    }

    // Neither itself nor a part of an earlier version of its own document, which this version is about to replace.
    private static boolean mayBeCopied(IndexedArticle held, Candidate judged) {
        boolean replaced = held.getRawId().equals(judged.getRawId()) && held.getRevision() < judged.getRevision();
        return !replaced && !held.getArticleId().equals(judged.getArticleId());
    }

    private static int looksAfter(Match match) {
        if (!match.makesDuplicate()) {
            return Integer.MAX_VALUE;
        }
        return match.similarity() >= SIMILAR_ENOUGH ? 1 : LOOKS_AFTER_A_COPY + 1;
    }

    private static IndexedArticle copy(Candidate article, Fingerprint fingerprint, Match match) {
        var group = match.group();
        return entry(article, fingerprint)
                .setOriginal(group.articleId())
                .setOriginalRawId(group.rawId())
                .setOriginalUrl(group.url())
                .setMatchedRawId(match.held().getRawId())
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
                .setDuplicateOf(match.group().articleId())
                .setMatchedArticleId(match.held().getArticleId())
                .setSimilarity(comparison.jaccard())
                .setContainment(comparison.containment())
                .setAgreement(agreement)
                .setDiffers(difference(article, match))
                .build();
    }

    private static Difference difference(Candidate article, Match match) {
        var held = match.held();
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
                .ifPresent(match -> original.setSucceeds(match.group().articleId()));
        original.setContains(matches.stream()
                .filter(match -> match.likeness() == Likeness.REPORTS_ON
                        && !match.group().orphaned())
                .map(DuplicateJudge::contained)
                .toList());
        return original;
    }

    private static ContainedArticle contained(Match match) {
        var held = match.held();
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
