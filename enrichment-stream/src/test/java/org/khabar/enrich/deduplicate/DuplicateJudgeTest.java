package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.khabar.enrich.document.Candidates.candidate;
import static org.khabar.enrich.document.Candidates.fingerprint;
import static org.khabar.enrich.document.Candidates.revised;
import static org.khabar.enrich.document.Candidates.withBody;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.document.Templates;
import org.khabar.enrich.document.Wires;
import org.khabar.schema.Articles;
import org.khabar.schema.ContainedArticle;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.DuplicateRelation;
import org.khabar.schema.TailDifference;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.IndexedArticle;

class DuplicateJudgeTest {
    @ParameterizedTest
    @ValueSource(strings = {Wires.FERRY, Wires.BRIDGE, Wires.MUSEUM, Wires.TEA})
    void shouldTakeATextWithACutLastParagraphForACopyThatIsContained(String text) {
        var verdict = judge(withBody(Wires.cut(text), candidate("b")), held("a", text))
                .getVerdict();

        assertThat(verdict.getKind()).isEqualTo(DuplicateKind.NEAR);
        assertThat(verdict.getRelation()).isEqualTo(DuplicateRelation.CONTAINED_IN);
        assertThat(verdict.getDuplicateOf()).isEqualTo("a");
        assertThat(verdict.getContainment()).isEqualTo(1);
        assertThat(verdict.getSimilarity()).isBetween(0.4, 0.8);
        assertThat(verdict.getAgreement()).isNull();
        assertThat(verdict.getDiffers().getTail()).isEqualTo(TailDifference.CUT);
        assertThat(verdict.getDiffers().getWords()).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {Wires.FERRY, Wires.BRIDGE, Wires.MUSEUM, Wires.TEA})
    void shouldTakeATextWithAParagraphMoreForACopyThatContains(String text) {
        var verdict = judge(withBody(text, candidate("b")), held("a", Wires.cut(text)))
                .getVerdict();

        assertThat(verdict.getRelation()).isEqualTo(DuplicateRelation.CONTAINS);
        assertThat(verdict.getDiffers().getTail()).isEqualTo(TailDifference.EXTENDED);
        assertThat(verdict.getDiffers().getWords()).isPositive();
    }

    @Test
    void shouldTakeATextWithSomeOtherWordsForACopyOfWhichNoneHoldsTheOther() {
        var edited = Wires.changed(Wires.changed(Wires.FERRY, "potatoes", "onions"), "Islanders", "People there");

        var verdict =
                judge(withBody(edited, candidate("b")), held("a", Wires.FERRY)).getVerdict();

        assertThat(verdict.getKind()).isEqualTo(DuplicateKind.NEAR);
        assertThat(verdict.getRelation()).isNull();
        assertThat(verdict.getDiffers().getWords()).isEqualTo(1);
        assertThat(verdict.getDiffers().getTail()).isEqualTo(TailDifference.SAME);
    }

    @Test
    void shouldTakeTheSameBodyForAnExactCopy() {
        var verdict =
                judge(withBody(Wires.TEA, candidate("b")), held("a", Wires.TEA)).getVerdict();

        assertThat(verdict.getKind()).isEqualTo(DuplicateKind.EXACT);
        assertThat(verdict.getRelation()).isNull();
        assertThat(verdict.getSimilarity()).isEqualTo(1);
        assertThat(verdict.getContainment()).isEqualTo(1);
        assertThat(verdict.getDiffers().getWords()).isZero();
        assertThat(verdict.getDiffers().getTail()).isEqualTo(TailDifference.SAME);
    }

    @Test
    void shouldTellWhatAgreesWhereThatDecided() {
        var verdict = judge(withBody(shuffled(Wires.FERRY), candidate("b")), held("a", Wires.FERRY))
                .getVerdict();

        assertThat(verdict.getSimilarity()).isBetween(0.3, 0.66);
        assertThat(verdict.getAgreement()).isCloseTo(1, within(0.13));
    }

    private static Stream<Arguments> templates() {
        return Stream.of(
                Arguments.of(
                        Templates.cable("توماس فالكن", "نوردمارك", "ذكرى إعلان الدستور", "اطراد التقدم والازدهار"),
                        Templates.cable(
                                "ماريا سانتوس", "كوستا فيردي", "إعادة انتخابها لولاية ثانية", "المزيد من الرخاء")),
                Arguments.of(
                        Templates.weather("Monday", 21, 19, 24, 18, 23, 17),
                        Templates.weather("Tuesday", 22, 20, 25, 16, 26, 15)),
                Arguments.of(
                        Templates.gold("الأحد", 9_140, 9_020, 7_998, 7_893, 6_855, 6_765),
                        Templates.gold("الاثنين", 9_210, 9_095, 8_059, 7_958, 6_908, 6_821)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldNotTakeTwoTextsOfOneTemplateForCopies(String one, String other) {
        assertThat(Comparison.of(fingerprint(one), fingerprint(other)).jaccard())
                .isBetween(0.3, 0.5);

        assertThat(judge(withBody(other, candidate("b")), held("a", one)).getVerdict())
                .isNull();
        assertThat(judge(withBody(one, candidate("b")), held("a", other)).getVerdict())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldTakeTheSameTextOfATemplateWithAnotherOpeningForACopy(String one, String other) {
        assertThat(judge(withBody("Port Amara, 3 March. " + one, candidate("b")), held("a", one), held("c", other))
                        .getVerdict()
                        .getMatchedArticleId())
                .isEqualTo("a");
    }

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
        DuplicateJudge.judge(judged, judged.getFingerprint(), new Holdings(candidates, asked));

        assertThat(asked).containsExactly("cut", "same");
    }

    @Test
    void shouldNameTheOriginalOfTheGroupAndWhatWasComparedWith() {
        var copy = held("copy", Wires.FERRY);
        var inGroup = new Held(copy.article(), new Group("first", "raw-first", "https://first.example/1", false));

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
        var ofItself = new Held(copy.article(), new Group("a", "a", null, false));

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

    /** The same sentences, cut and put together otherwise: much is shared, most of the order is not. */
    private static String shuffled(String text) {
        var sentences = text.split("(?<=[,.])\\s+", -1);
        var other = new ArrayList<String>();
        for (int i = 0; i < sentences.length; i++) {
            other.add((i % 2 == 0 ? "and so " : "while ") + sentences[sentences.length - 1 - i]);
        }
        return String.join(" ", other);
    }

    private static IndexedArticle judge(Candidate article, Held... held) {
        return DuplicateJudge.judge(article, article.getFingerprint(), new Holdings(List.of(held), new ArrayList<>()));
    }

    /** An article that is held, and the group that it is in. */
    private record Held(IndexedArticle article, Group group) {}

    /** What is held, in the order in which it is to be looked at; notes what was asked for. */
    private record Holdings(List<Held> held, List<String> asked) implements DuplicateJudge.Holdings {
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

    private static Held held(String id, String body) {
        return held(withBody(body, candidate(id)));
    }

    private static Held held(Candidate article) {
        var entry = DuplicateJudge.original(article, article.getFingerprint());
        return new Held(entry, Group.of(entry));
    }

    private static Held orphaned(String id, String body) {
        var entry = held(id, body).article();
        entry.setOrphaned(true);
        return new Held(entry, Group.of(entry));
    }
}
