package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.document.Candidates;
import org.khabar.schema.Articles;
import org.khabar.schema.Origin;
import org.khabar.schema.internal.IndexedArticle;

class ArticleIndexTest {
    private static final String PORT = "The port is open.";
    private static final String LAKE = "The lake is frozen.";

    private final ArticleIndex index = new ArticleIndex();

    @Test
    void shouldFindAllArticlesWithTheSameBodyTheEarliestFirst() {
        index.add(0, original("a", PORT));
        index.add(1, original("b", LAKE));
        index.add(2, copyOf("a", "c", PORT));

        assertThat(index.candidates(Candidates.fingerprint(PORT))).containsExactly(0, 2);
    }

    @Test
    void shouldFindNothingWhereNoBodyIsAlike() {
        index.add(0, original("a", Prose.text(1, 200)));

        assertThat(index.candidates(Candidates.fingerprint(Prose.text(2, 200)))).isEmpty();
    }

    @Test
    void shouldFindATextThatIsChangedHereAndThere() {
        index.add(0, original("a", Prose.text(1, 200)));

        var changed = Prose.text(1, 90) + " one word " + Prose.text(3, 5) + " "
                + Prose.text(1, 200).substring(560);
        assertThat(index.candidates(Candidates.fingerprint(changed))).containsExactly(0);
    }

    @Test
    void shouldFindAShortTextInsideALongOneAndTheOtherWayRound() {
        var brief = Prose.text(1, 80);
        var report = Prose.text(2, 300) + " " + brief + " " + Prose.text(3, 300);
        index.add(0, original("brief", brief));
        index.add(1, original("report", report));

        assertThat(index.candidates(Candidates.fingerprint(report))).contains(0);
        assertThat(index.candidates(Candidates.fingerprint(brief))).contains(1);
    }

    @Test
    void shouldPutTheSameBodyBeforeTextsThatAreOnlyAlike() {
        index.add(0, original("alike", Prose.text(1, 200) + " and more"));
        index.add(1, original("same", Prose.text(1, 200)));

        assertThat(index.candidates(Candidates.fingerprint(Prose.text(1, 200)))).containsExactly(1, 0);
    }

    @Test
    void shouldNameNoMoreThanAFewOfATemplate() {
        for (int i = 0; i < 500; i++) {
            index.add(i, original("weather" + i, Prose.text(1, 150) + " " + i));
        }

        var candidates = index.candidates(Candidates.fingerprint(Prose.text(1, 150) + " 500"));
        assertThat(LongStream.of(candidates).boxed())
                .hasSize(Evidence.MAX_CANDIDATES)
                .allSatisfy(arrival -> assertThat(arrival).isGreaterThanOrEqualTo(500 - Buckets.MAX_OF_KEY));
    }

    @Test
    void shouldNotFindWhatWasRemoved() {
        index.add(0, original("a", PORT));
        index.remove(0);

        assertThat(index.candidates(Candidates.fingerprint(PORT))).isEmpty();
        assertThat(index.find("a")).isEmpty();
        assertThat(index.group("a")).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void shouldKnowAnArticleByItsId() {
        index.add(7, original("a", PORT));

        assertThat(index.find("a")).hasValue(7);
        assertThat(index.find("b")).isEmpty();
    }

    @Test
    void shouldListAGroupInTheOrderOfArrivalAndCountItsCopies() {
        index.add(0, original("a", PORT));
        index.add(1, original("other", LAKE));
        index.add(2, copyOf("a", "c", PORT));
        index.add(3, copyOf("a", "b", PORT));

        assertThat(index.group("a")).containsExactly(0, 2, 3);
        assertThat(index.copiesOf("a")).isEqualTo(2);
        assertThat(index.copiesOf("other")).isZero();
    }

    @Test
    void shouldCountTheCopiesOfAnOriginalThatIsHeldNoMore() {
        index.add(0, original("a", PORT));
        index.add(1, copyOf("a", "b", PORT));
        index.remove(0);

        assertThat(index.copiesOf("a")).isEqualTo(1);

        index.remove(1);

        assertThat(index.copiesOf("a")).isZero();
    }

    @Test
    void shouldMoveAnArticleToAnotherGroup() {
        index.add(0, original("a", PORT));
        index.add(1, copyOf("a", "b", PORT));

        index.regroup(1, "c");

        assertThat(index.group("a")).containsExactly(0);
        assertThat(index.group("c")).containsExactly(1);
        assertThat(index.copiesOf("a")).isZero();
        assertThat(index.copiesOf("c")).isEqualTo(1);
    }

    @Test
    void shouldListWhatIsOlderThanAnInstant() {
        index.add(0, at(Duration.ofHours(2), original("late", PORT)));
        index.add(1, at(Duration.ZERO, original("early", LAKE)));
        index.add(5_000, at(Duration.ofHours(1), original("middle", LAKE)));

        assertThat(index.ingestedBefore(Articles.NOON.plus(Duration.ofHours(2))))
                .containsExactly(1, 5_000);
        assertThat(index.ingestedBefore(Articles.NOON)).isEmpty();
    }

    private static IndexedArticle original(String id, String body) {
        return copyOf(id, id, body);
    }

    private static IndexedArticle copyOf(String original, String id, String body) {
        return IndexedArticle.newBuilder()
                .setArticleId(id)
                .setRawId("raw-" + id)
                .setRevision(1)
                .setFingerprint(Candidates.fingerprint(body))
                .setTitleHash(0)
                .setOrigin(Articles.origin(id.hashCode() & 0xFF))
                .setOriginal(original)
                .setOriginalRawId("raw-" + original)
                .build();
    }

    private static IndexedArticle at(Duration afterNoon, IndexedArticle entry) {
        var origin = entry.getOrigin();
        entry.setOrigin(new Origin(origin.getPartition(), origin.getOffset(), Articles.NOON.plus(afterNoon)));
        return entry;
    }
}
