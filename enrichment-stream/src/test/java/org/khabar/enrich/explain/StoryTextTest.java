package org.khabar.enrich.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.explain.Story.Arrived;
import org.khabar.enrich.explain.Story.Chapter;
import org.khabar.enrich.explain.Story.Kept;
import org.khabar.enrich.explain.Story.Now;
import org.khabar.enrich.explain.Story.Original;
import org.khabar.enrich.explain.Story.State;
import org.khabar.schema.Articles;
import org.khabar.schema.Decision;
import org.khabar.schema.Difference;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.LabelledLines;
import org.khabar.schema.Language;
import org.khabar.schema.LanguageShare;
import org.khabar.schema.Outcome;
import org.khabar.schema.StageFailure;
import org.khabar.schema.TailDifference;
import org.khabar.schema.Verdict;

class StoryTextTest {
    @Test
    void shouldTellAnEnrichedArticle() {
        var document = Articles.document("news-7", "text of the page");
        document.setInput("news.jsonl:3");
        document.setPublished("28 February");
        var decision = decision(Outcome.ENRICHED, 7)
                .setUrl("https://port.example/7")
                .setTitle("Harbour reopens")
                .setLines(List.of(
                        new LabelledLines(1, 1, "title", null),
                        new LabelledLines(2, 4, "body", null),
                        new LabelledLines(5, 5, "chrome", "read more"),
                        new LabelledLines(6, 7, "body", null)))
                .setLanguage(new Language(
                        "en",
                        0.98,
                        "Latn",
                        null,
                        List.of(new LanguageShare("en", 0.67), new LanguageShare("ar", 0.33))))
                .setStageFailures(List.of(new StageFailure("link", "java.lang.IllegalStateException", "no list")))
                .setStageMicros(Map.of("separate", 1_250L, "link", 90L))
                .build();
        var chapter = new Chapter(
                new Arrived("articles.raw-0@7", Articles.NOON, Kept.YES, document, "1", "articles.dead-letters/0/3"),
                decision,
                Articles.enriched("news-7"),
                null,
                null);

        assertThat(lines(List.of(chapter), now(State.PUBLISHED, 1, 0)))
                .containsExactly(
                        "document news-7",
                        "2026-03-01T12:00:00Z  version 1 enriched",
                        "  origin        articles.raw-0@7",
                        "  replayed      from articles.dead-letters/0/3, attempt 1",
                        "  address       https://port.example/7",
                        "  input         news.jsonl:3",
                        "  dated         28 February",
                        "  raw text      16 characters",
                        "  title         Harbour reopens",
                        "  lines         title 1",
                        "  lines         body 2-4, 6-7",
                        "  lines         chrome 5 (\"read more\")",
                        "  language      en (sure to 0.98, script Latn), en 67%, ar 33%",
                        "  entity        LOCATION Latakia [geonames:173576], 1 x: \"Latakia\", first at 15, in the"
                                + " catalogue",
                        "  failed        link: java.lang.IllegalStateException: no list",
                        "  time          link 0.1 ms, separate 1.3 ms",
                        "now        news-7: on articles.enriched, version 1");
    }

    @Test
    void shouldTellOfWhatADuplicateIsOneAndHowAlikeTheyAre() {
        var verdict = Verdict.newBuilder()
                .setKind(DuplicateKind.NEAR)
                .setDuplicateOf("first")
                .setMatchedArticleId("second")
                .setSimilarity(0.82)
                .setContainment(0.97)
                .setAgreement(0.9)
                .setDiffers(new Difference(true, -12, TailDifference.CUT))
                .build();
        var decision = decision(Outcome.DUPLICATE, 7).setVerdict(verdict).build();
        var original = decision(Outcome.ENRICHED, 2).setSource("port.example").build();

        assertThat(lines(List.of(chapter(decision, null, new Original("first", original))), now(State.ABSENT, 0, 0)))
                .contains(
                        "  origin        articles.raw-0@7, not on articles.raw any more",
                        "  duplicate     NEAR of first",
                        "  compared      with second: similarity 0.82, containment 0.97, agreement 0.90",
                        "  differs       another headline, -12 words, end cut",
                        "  original      first: enriched, version 1, arrived 2026-03-01T12:00:00Z, port.example");
        assertThat(lines(List.of(chapter(decision, null, new Original("first", null))), now(State.ABSENT, 0, 0)))
                .contains("  original      first: its decisions are not kept any more");
    }

    @Test
    void shouldSayWhatRetentionHasTaken() {
        var decision = decision(Outcome.ENRICHED, 7)
                .setEntities(Map.of("PERSON", 2, "DATE", 1))
                .build();

        assertThat(lines(List.of(chapter(decision, null, null)), now(State.WITHDRAWN, 0, 3)))
                .contains(
                        "  origin        articles.raw-0@7, not on articles.raw any more",
                        "  entities      DATE 1, PERSON 2 (this version is not on articles.enriched any more)",
                        "now        news-7: withdrawn from articles.enriched",
                        "                3 are not on articles.duplicates any more");
    }

    @Test
    void shouldTellRefetchesInARowInOneLine() {
        var chapters = new ArrayList<Chapter>();
        chapters.add(chapter(decision(Outcome.ENRICHED, 1).build(), null, null));
        for (int offset = 2; offset < 5; offset++) {
            chapters.add(chapter(decision(Outcome.REFETCH, offset).build(), null, null));
        }
        chapters.add(chapter(decision(Outcome.ENRICHED, 5).setRevision(2).build(), null, null));

        assertThat(lines(chapters, now(State.PUBLISHED, 2, 0)))
                .filteredOn(line -> line.startsWith("2026"))
                .containsExactly(
                        "2026-03-01T12:00:00Z  version 1 enriched",
                        "2026-03-01T12:00:00Z  came again as it was, 3 times; last on articles.raw-0@4",
                        "2026-03-01T12:00:00Z  version 2 enriched");
    }

    @Test
    void shouldPrintNothingThatHarmsATerminal() {
        var decision = decision(Outcome.REJECTED, 7)
                .setTitle("\u001b[2J")
                .setReason("\u0007")
                .setDetail("\r\n")
                .setLines(List.of(new LabelledLines(1, 1, "\u001b", "\u202e")))
                .build();

        assertThat(String.join("", lines(List.of(chapter(decision, null, null)), now(State.ABSENT, 0, 0))))
                .doesNotContain("\u202e")
                .satisfies(text -> assertThat(text.codePoints()).noneMatch(Character::isISOControl));
    }

    private static List<String> lines(List<Chapter> chapters, Now now) {
        return new StoryText()
                .lines(new Story("news-7", "news-7", List.of(), List.of(), chapters, List.of(), List.of(now)));
    }

    private static Chapter chapter(Decision decision, @Nullable EnrichedArticle article, @Nullable Original original) {
        var place = "articles.raw-0@" + decision.getOrigin().getOffset();
        return new Chapter(
                new Arrived(place, Articles.NOON, Kept.NO, null, null, null), decision, article, original, null);
    }

    private static Now now(State state, int revision, int copies) {
        return new Now("news-7", state, revision, copies, List.of(), List.of());
    }

    private static Decision.Builder decision(Outcome outcome, long offset) {
        return Decision.newBuilder()
                .setArticleId("news-7")
                .setRawId("news-7")
                .setOutcome(outcome)
                .setOrigin(Articles.origin(offset))
                .setPart(1)
                .setParts(1)
                .setRevision(1);
    }
}
