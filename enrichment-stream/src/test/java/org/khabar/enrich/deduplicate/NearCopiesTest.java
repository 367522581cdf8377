package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.khabar.enrich.document.Candidates.broughtBy;
import static org.khabar.enrich.document.Candidates.candidate;
import static org.khabar.enrich.document.Candidates.fingerprint;
import static org.khabar.enrich.document.Candidates.withBody;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.document.Templates;
import org.khabar.enrich.document.Wires;
import org.khabar.schema.Articles;
import org.khabar.schema.ContainedArticle;
import org.khabar.schema.Copies;
import org.khabar.schema.Duplicate;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.DuplicateRelation;
import org.khabar.schema.Origin;
import org.khabar.schema.internal.WithdrawalReason;

/** Near copies in a shard, from the index to the verdict. */
class NearCopiesTest {
    private static final String BRIEF = Wires.cut(Wires.cut(Wires.FERRY));
    private static final String REPORT = BRIEF + "\n\n" + Prose.text(1, 200);

    @TempDir
    Path stateDir;

    private ShardUnderTest shard;

    @BeforeEach
    void start() {
        shard = new ShardUnderTest(stateDir);
    }

    @AfterEach
    void stop() {
        shard.close();
    }

    @Test
    void shouldFindANearCopy() {
        shard.judge(withBody(Wires.BRIDGE, candidate("a")));

        var judgement = shard.judge(withBody(Wires.cut(Wires.BRIDGE), candidate("b")));

        assertThat(judgement.onward()).isEmpty();
        assertThat(judgement.duplicates())
                .extracting(Duplicate::getKind, Duplicate::getRelation, Duplicate::getDuplicateOf)
                .containsExactly(tuple(DuplicateKind.NEAR, DuplicateRelation.CONTAINED_IN, "a"));
        assertThat(judgement.copies()).extracting(Copies::getCount).containsExactly(1);
    }

    @Test
    void shouldFindTheGroupOfANearCopyOfACopy() {
        var edited = Wires.changed(Wires.FERRY, "potatoes", "onions");
        var editedMore = Wires.changed(edited, "winter timetable", "old timetable");
        shard.judge(withBody(Wires.FERRY, candidate("a")));
        shard.judge(withBody(edited, candidate("b")));

        var judgement = shard.judge(withBody(editedMore, candidate("c")));

        assertThat(judgement.duplicates())
                .extracting(Duplicate::getDuplicateOf, Duplicate::getMatchedArticleId)
                .containsExactly(tuple("a", "b"));
        assertThat(judgement.copies())
                .extracting(Copies::getArticleId, Copies::getCount)
                .containsExactly(tuple("a", 2));
    }

    @Test
    void shouldFindTheGroupThroughACopyWhereTheOriginalHasNothingInCommon() {
        var paragraphs = Prose.text(1, 120) + "\n\n" + Prose.text(2, 120) + "\n\n" + Prose.text(3, 120);
        shard.judge(withBody(Prose.text(1, 120) + "\n\n" + Prose.text(2, 120), candidate("a")));
        shard.judge(withBody(paragraphs, candidate("b")));

        var judgement = shard.judge(withBody(Prose.text(3, 120), candidate("c")));

        assertThat(judgement.duplicates())
                .extracting(Duplicate::getDuplicateOf, Duplicate::getMatchedArticleId)
                .containsExactly(tuple("a", "b"));
    }

    @Test
    void shouldLetALongReportPassThatHoldsAnEarlierBrief() {
        shard.judge(withBody(BRIEF, candidate("brief")));

        var judgement = shard.judge(withBody(REPORT, candidate("report")));

        assertThat(judgement).isInstanceOf(Judged.Original.class);
        assertThat(((Judged.Original) judgement).article().getContains())
                .containsExactly(new ContainedArticle("brief", "brief", DuplicateRelation.CONTAINS, 1.0));
        assertThat(judgement.copies()).isEmpty();
    }

    @Test
    void shouldStopALaterBriefThatAReportHolds() {
        shard.judge(withBody(REPORT, candidate("report")));

        var judgement = shard.judge(withBody(BRIEF, candidate("brief")));

        assertThat(judgement.duplicates())
                .extracting(Duplicate::getRelation, Duplicate::getContainment)
                .containsExactly(tuple(DuplicateRelation.CONTAINED_IN, 1.0));
    }

    @Test
    void shouldCompareShortTextsExactlyOnly() {
        var brief = "The ferry to the northern islands is out of service until further notice, says the office.";
        shard.judge(withBody(brief, candidate("a")));
        shard.judge(withBody(brief + " " + Wires.MUSEUM, candidate("long")));

        var near = shard.judge(withBody(brief + " Buses run.", candidate("b")));
        var exact = shard.judge(withBody(brief.replace(",", " –"), candidate("c")));

        assertThat(near).isInstanceOf(Judged.Original.class);
        assertThat(exact.duplicates())
                .extracting(Duplicate::getKind, Duplicate::getDuplicateOf)
                .containsExactly(tuple(DuplicateKind.EXACT, "a"));
    }

    @Test
    void shouldLetTextsOfOneTemplatePass() {
        shard.judge(withBody(Templates.gold("الأحد", 9_140, 9_020, 7_998, 7_893, 6_855, 6_765), candidate("a")));

        var next = Templates.gold("الاثنين", 9_210, 9_095, 8_059, 7_958, 6_908, 6_821);
        assertThat(shard.judge(withBody(next, candidate("b")))).isInstanceOf(Judged.Original.class);
    }

    @Test
    void shouldCompareALateArticleWithWhatIsHeld() {
        shard.judge(broughtBy(at(Duration.ofHours(2)), withBody(Wires.TEA, candidate("a"))));

        var late = shard.judge(broughtBy(at(Duration.ofHours(1)), withBody(Wires.cut(Wires.TEA), candidate("b"))));

        assertThat(late.duplicates()).extracting(Duplicate::getDuplicateOf).containsExactly("a");
    }

    @Test
    void shouldMakeTheNextNearCopyOfARetractedOriginalAnOriginal() {
        shard.judge(withBody(Wires.FERRY, candidate("a")));
        shard.judge(withBody(Wires.changed(Wires.FERRY, "potatoes", "onions"), candidate("b")));
        shard.withdraw("a", WithdrawalReason.RETRACTED);

        var next = shard.judge(withBody(Wires.cut(Wires.FERRY), candidate("c")));

        assertThat(next).isInstanceOf(Judged.Original.class);
        assertThat(((Judged.Original) next).article().getSucceeds()).isEqualTo("a");
        assertThat(shard.judge(withBody(Wires.FERRY, candidate("d"))).duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("c");
    }

    @Test
    void shouldCompareEachOfAHotTemplateWithAFewOnly() {
        var index = new ArticleIndex();
        long compared = 0;
        for (int i = 0; i < 5_000; i++) {
            var rates = Templates.gold("اليوم " + i, i, i + 17, i + 41, i + 63, i + 80, i + 99);
            var judged = withBody(rates, candidate("rates" + i));
            compared += index.candidates(judged.getFingerprint()).length;
            index.add(i, DuplicateJudge.original(judged, judged.getFingerprint()));
        }

        assertThat(compared).isBetween(5_000L, 5_000L * Evidence.MAX_CANDIDATES);
        assertThat(index.candidates(fingerprint(Templates.gold("اليوم", 1, 2, 3, 4, 5, 6))))
                .hasSizeLessThanOrEqualTo(Evidence.MAX_CANDIDATES);
    }

    @Test
    void shouldLookAtAFewOnlyUnderAKeyThatThousandsHave() {
        var looks = new long[1];
        var buckets = new Buckets(
                slot -> {
                    looks[0]++;
                    return true;
                },
                () -> 0);
        IntStream.range(0, 5_000).forEach(slot -> buckets.put(7, slot));
        long whilePutting = looks[0];

        buckets.forEach(7, slot -> assertThat(slot).isGreaterThanOrEqualTo(5_000 - Buckets.MAX_OF_KEY));

        assertThat(whilePutting).isLessThanOrEqualTo(5_000L * Buckets.MAX_OF_KEY);
        assertThat(looks[0] - whilePutting).isEqualTo(Buckets.MAX_OF_KEY);
    }

    private static Origin at(Duration afterNoon) {
        return new Origin(0, afterNoon.toSeconds(), Articles.NOON.plus(afterNoon));
    }
}
