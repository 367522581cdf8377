package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.document.Candidates.candidate;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.deduplicate.ArticleIndex.GroupOriginal;
import org.khabar.enrich.deduplicate.ArticleIndex.Held;
import org.khabar.enrich.document.Candidates;
import org.khabar.schema.Articles;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.Origin;
import org.khabar.schema.Verdict;
import org.khabar.schema.internal.IndexedArticle;

class ArticleIndexTest {
    private static final String PORT = "The port is open.";
    private static final String LAKE = "The lake is frozen.";

    private final ArticleIndex index = new ArticleIndex();

    @Test
    void shouldFindTheEarliestArticleWithTheSameBody() {
        var first = original("a", PORT);
        index.put("a", first);
        index.put("b", copyOf("a", "b", PORT));

        assertThat(index.sameBody(candidate("c"), Candidates.fingerprint(PORT))).hasValue(new Held("a", first));
    }

    @Test
    void shouldFindNothingWhereNoBodyIsTheSame() {
        index.put("a", original("a", PORT));

        assertThat(index.sameBody(candidate("b"), Candidates.fingerprint(LAKE))).isEmpty();
    }

    @Test
    void shouldNotFindTheArticleItself() {
        index.put("a", original("a", PORT));

        assertThat(index.sameBody(candidate("a"), Candidates.fingerprint(PORT))).isEmpty();
    }

    @Test
    void shouldNotFindACopyForItsOriginal() {
        index.put("a", original("a", LAKE));
        index.put("b", copyOf("a", "b", PORT));

        assertThat(index.sameBody(candidate("a"), Candidates.fingerprint(PORT))).isEmpty();
    }

    @Test
    void shouldNotFindACopyOfACopyForItsOriginal() {
        index.put("a", original("a", LAKE));
        index.put("b", copyOf("a", "b", LAKE));
        index.put("c", copyOf("b", "c", PORT));

        assertThat(index.sameBody(candidate("a"), Candidates.fingerprint(PORT))).isEmpty();
    }

    @Test
    void shouldFindTheNextArticleWhenTheEarliestIsTheArticlesOwnCopy() {
        index.put("a", original("a", LAKE));
        index.put("b", copyOf("a", "b", PORT));
        var other = original("c", PORT);
        index.put("c", other);

        assertThat(index.sameBody(candidate("a"), Candidates.fingerprint(PORT))).hasValue(new Held("c", other));
    }

    @Test
    void shouldNotFindWhatWasRemoved() {
        index.put("a", original("a", PORT));
        index.remove("a");

        assertThat(index.sameBody(candidate("b"), Candidates.fingerprint(PORT))).isEmpty();
        assertThat(index.get("a")).isEmpty();
        assertThat(index.group("a")).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void shouldNotMindTheRemovalOfWhatItDoesNotHold() {
        index.remove("nobody");

        assertThat(index.size()).isZero();
    }

    @Test
    void shouldForgetTheBodyOfTheVersionBefore() {
        index.put("a", original("a", PORT));
        index.put("a", original("a", LAKE));

        assertThat(index.sameBody(candidate("b"), Candidates.fingerprint(PORT))).isEmpty();
        assertThat(index.sameBody(candidate("b"), Candidates.fingerprint(LAKE))).isPresent();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void shouldFollowAnOriginalThatBecameACopy() {
        var copy = copyOf("b", "c", LAKE);
        index.put("a", original("a", PORT));
        index.put("b", copyOf("a", "b", PORT));
        index.put("c", copy);

        assertThat(index.originalOf(copy)).isEqualTo(new GroupOriginal("a", "raw-a", null));
    }

    @Test
    void shouldKeepAnOriginalThatIsNoLongerHeld() {
        var copy = copyOf("gone", "b", PORT);
        index.put("b", copy);

        assertThat(index.originalOf(copy)).isEqualTo(new GroupOriginal("gone", "raw-gone", null));
    }

    @Test
    void shouldEndWhenCopiesPointAtEachOtherInACircle() {
        var one = copyOf("b", "a", PORT);
        index.put("a", one);
        index.put("b", copyOf("a", "b", PORT));

        assertThat(index.originalOf(one).articleId()).isIn("a", "b");
    }

    @Test
    void shouldListAGroup() {
        index.put("a", original("a", PORT));
        index.put("b", copyOf("a", "b", PORT));
        index.put("c", original("c", LAKE));

        assertThat(index.group("a")).containsExactly("a", "b");
        assertThat(index.holdsGroupOf("a")).isTrue();
        assertThat(index.holdsGroupOf("b")).isFalse();
    }

    @Test
    void shouldListTheGroupsOfOriginalsThatBecameCopiesWithTheirGroup() {
        index.put("a", original("a", PORT));
        index.put("b", copyOf("a", "b", PORT));
        index.put("c", copyOf("b", "c", LAKE));
        index.put("d", original("d", LAKE));

        assertThat(index.group("a")).containsExactly("a", "b", "c");
    }

    @Test
    void shouldListACircleOfCopiesOnce() {
        index.put("a", copyOf("b", "a", PORT));
        index.put("b", copyOf("a", "b", PORT));

        assertThat(index.group("a")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void shouldListWhatIsOlderThanAnInstantOldestFirst() {
        index.put("late", at(Duration.ofHours(2), original("late", PORT)));
        index.put("early", at(Duration.ZERO, original("early", LAKE)));
        index.put("middle", at(Duration.ofHours(1), original("middle", LAKE)));

        var horizon = Articles.NOON.plus(Duration.ofHours(2));
        assertThat(index.olderThan(horizon)).containsExactly("early", "middle");
        assertThat(index.olderThan(Articles.NOON)).isEmpty();
    }

    @Test
    void shouldReckonTheAgeOfTheNewestVersion() {
        index.put("a", at(Duration.ZERO, original("a", PORT)));
        index.put("a", at(Duration.ofHours(2), original("a", PORT)));

        assertThat(index.olderThan(Articles.NOON.plus(Duration.ofHours(1)))).isEmpty();
        assertThat(index.olderThan(Articles.NOON.plus(Duration.ofHours(3)))).isEqualTo(List.of("a"));
    }

    private static IndexedArticle original(String id, String body) {
        return entry(id, body, id, null);
    }

    private static IndexedArticle copyOf(String original, String id, String body) {
        return entry(
                id,
                body,
                original,
                Verdict.newBuilder()
                        .setKind(DuplicateKind.EXACT)
                        .setDuplicateOf(original)
                        .setMatchedArticleId(original)
                        .setSimilarity(1.0)
                        .build());
    }

    private static IndexedArticle entry(String id, String body, String original, @Nullable Verdict verdict) {
        return IndexedArticle.newBuilder()
                .setRawId("raw-" + id)
                .setRevision(1)
                .setFingerprint(Candidates.fingerprint(body))
                .setOrigin(Articles.origin(id.hashCode() & 0xFF))
                .setOriginal(original)
                .setOriginalRawId("raw-" + original)
                .setVerdict(verdict)
                .build();
    }

    private static IndexedArticle at(Duration afterNoon, IndexedArticle entry) {
        var origin = entry.getOrigin();
        entry.setOrigin(new Origin(origin.getPartition(), origin.getOffset(), Articles.NOON.plus(afterNoon)));
        return entry;
    }
}
