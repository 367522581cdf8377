package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.deduplicate.Shelf.held;
import static org.khabar.enrich.deduplicate.Shelf.judge;
import static org.khabar.enrich.deduplicate.Shelf.orphaned;
import static org.khabar.enrich.document.Candidates.candidate;
import static org.khabar.enrich.document.Candidates.revised;
import static org.khabar.enrich.document.Candidates.withBody;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.document.Wires;
import org.khabar.schema.Articles;
import org.khabar.schema.ContainedArticle;
import org.khabar.schema.DuplicateRelation;
import org.khabar.schema.internal.IndexedArticle;

class DuplicateJudgeTest {
    @Test
    void shouldTakeALongReportThatHoldsAnEarlierBriefForNewsThatNamesIt() {
        var brief = Wires.cut(Wires.cut(Wires.FERRY));
        var report = brief + "\n\n" + Prose.text(1, 200);

        var entry = judge(withBody(report, candidate("report")), held("brief", brief));

        assertThat(entry.getVerdict()).isNull();
        assertThat(entry.getOriginal()).isEqualTo("report");
        assertThat(entry.getContains())
                .containsExactly(new ContainedArticle("brief", "brief", DuplicateRelation.CONTAINS, 1.0));
    }

    @Test
    void shouldTakeALaterBriefForACopyOfTheReportThatHoldsIt() {
        var brief = Wires.cut(Wires.cut(Wires.FERRY));

        var entry = judge(withBody(brief, candidate("brief")), held("report", brief + "\n\n" + Prose.text(1, 200)));

        assertThat(entry.getVerdict().getRelation()).isEqualTo(DuplicateRelation.CONTAINED_IN);
        assertThat(entry.getContains()).isEmpty();
    }

    @Test
    void shouldNotNameWhatACopyContains() {
        var brief = Wires.cut(Wires.cut(Wires.FERRY));
        var report = brief + "\n\n" + Prose.text(1, 200);

        var entry = judge(withBody(report, candidate("b")), held("brief", brief), held("report", report));

        assertThat(entry.getVerdict().getDuplicateOf()).isEqualTo("report");
        assertThat(entry.getContains()).isEmpty();
    }

    @Test
    void shouldPreferTheMostSimilarOfSeveral() {
        var judged = withBody(Wires.FERRY, candidate("b"));

        var entry = judge(judged, held("cut", Wires.cut(Wires.FERRY)), held("whole", "Monday. " + Wires.FERRY));

        assertThat(entry.getVerdict().getMatchedArticleId()).isEqualTo("whole");
    }

    @Test
    void shouldPreferTheFirstOfEquals() {
        var judged = withBody(Wires.cut(Wires.FERRY), candidate("b"));

        var entry = judge(judged, held("first", Wires.FERRY), held("second", Wires.FERRY));

        assertThat(entry.getVerdict().getMatchedArticleId()).isEqualTo("first");
    }

    @Test
    void shouldLookNoFurtherThanACopyThatIsSimilarEnough() {
        var asked = new ArrayList<String>();
        var candidates =
                List.of(held("cut", Wires.cut(Wires.FERRY)), held("same", Wires.FERRY), held("too-late", Wires.FERRY));

        var judged = withBody(Wires.FERRY, candidate("b"));
        DuplicateJudge.judge(judged, judged.getFingerprint(), new Shelf(candidates, asked));

        assertThat(asked).containsExactly("cut", "same");
    }

    @Test
    void shouldNameTheOriginalOfTheGroupAndWhatWasComparedWith() {
        var copy = held("copy", Wires.FERRY);
        var inGroup = new Shelf.Held(copy.article(), new Group("first", "raw-first", "https://first.example/1", false));

        var entry = judge(withBody(Wires.FERRY, candidate("b")), inGroup);

        assertThat(entry.getOriginal()).isEqualTo("first");
        assertThat(entry.getOriginalRawId()).isEqualTo("raw-first");
        assertThat(entry.getOriginalUrl()).isEqualTo("https://first.example/1");
        assertThat(entry.getMatchedRawId()).isEqualTo("copy");
        assertThat(entry.getVerdict().getDuplicateOf()).isEqualTo("first");
        assertThat(entry.getVerdict().getMatchedArticleId()).isEqualTo("copy");
    }

    @Test
    void shouldTakeTheNextCopyOfARetractedOriginalForTheOneThatTakesItsPlace() {
        var entry = judge(withBody(Wires.cut(Wires.FERRY), candidate("b")), orphaned("a", Wires.FERRY));

        assertThat(entry.getVerdict()).isNull();
        assertThat(entry.getOriginal()).isEqualTo("b");
        assertThat(entry.getSucceeds()).isEqualTo("a");
    }

    @Test
    void shouldPreferALessSimilarOriginalThatStandsToARetractedOne() {
        var entry = judge(
                withBody(Wires.FERRY, candidate("b")),
                orphaned("gone", Wires.FERRY),
                held("stands", Wires.cut(Wires.FERRY)));

        assertThat(entry.getVerdict().getDuplicateOf()).isEqualTo("stands");
        assertThat(entry.getSucceeds()).isNull();
    }

    @Test
    void shouldNotNameARetractedBriefThatAReportContains() {
        var brief = Wires.cut(Wires.cut(Wires.FERRY));

        var entry = judge(withBody(brief + "\n\n" + Prose.text(1, 200), candidate("report")), orphaned("brief", brief));

        assertThat(entry.getContains()).isEmpty();
        assertThat(entry.getSucceeds()).isNull();
    }

    @Test
    void shouldCompareAnArticleNeitherWithItselfNorWithItsCopies() {
        var copy = held("copy", Wires.FERRY);
        var ofItself = new Shelf.Held(copy.article(), new Group("a", "a", null, false));

        var entry = judge(
                revised(2, Articles.origin(70), withBody(Wires.FERRY, candidate("a"))),
                held("a", Wires.FERRY),
                ofItself);

        assertThat(entry.getVerdict()).isNull();
        assertThat(entry.getRevision()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, false", "2, 2, true", "3, 2, true"})
    void shouldNotCompareAPartWithEarlierVersionsOfItsDocument(int heldRevision, int judgedRevision, boolean copy) {
        var other = withBody(Wires.FERRY, candidate("doc#2"));
        other.setRawId("doc");
        other.setRevision(heldRevision);
        var judged = withBody(Wires.FERRY, candidate("doc"));
        judged.setRevision(judgedRevision);

        assertThat(judge(judged, held(other)).getVerdict() != null).isEqualTo(copy);
    }

    @ParameterizedTest
    @CsvSource({
        "Ferry sails again, FERRY sails — again!, false",
        "Ferry sails again, Ferry sails at last, true",
        ", Ferry sails again, true",
        "Ferry sails again, , true",
        ", , true",
        "—, ?!, true",
    })
    void shouldTellWhetherTheHeadlineDiffers(@Nullable String title, @Nullable String heldTitle, boolean differs) {
        var other = withBody(Wires.FERRY, candidate("a"));
        other.setTitle(heldTitle);
        var judged = withBody(Wires.FERRY, candidate("b"));
        judged.setTitle(title);

        assertThat(judge(judged, held(other)).getVerdict().getDiffers().getTitle())
                .isEqualTo(differs);
    }

    @Test
    void shouldRememberOfAnOriginalWhatItsCopiesWillName() {
        var article = withBody(Wires.FERRY, candidate("a"));

        var entry = judge(article, held("b", Wires.MUSEUM));

        assertThat(entry)
                .extracting(
                        IndexedArticle::getOriginal,
                        IndexedArticle::getOriginalRawId,
                        IndexedArticle::getOriginalUrl,
                        IndexedArticle::getVerdict,
                        IndexedArticle::getOrphaned)
                .containsExactly("a", "a", "https://news.example/a", null, false);
        assertThat(entry.getFingerprint()).isEqualTo(article.getFingerprint());
        assertThat(entry.getOrigin()).isEqualTo(article.getOrigin());
        assertThat(entry.getTitleHash()).isEqualTo(TitleHash.of("Title of a"));
    }
}
