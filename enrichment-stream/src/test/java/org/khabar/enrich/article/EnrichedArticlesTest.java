package org.khabar.enrich.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.document.Candidates;
import org.khabar.schema.Articles;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.ContainedArticle;
import org.khabar.schema.DuplicateRelation;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Entity;
import org.khabar.schema.EntityMention;
import org.khabar.schema.EntityType;
import org.khabar.schema.Mention;
import org.khabar.schema.Outcome;
import org.khabar.schema.PublishedValidity;
import org.khabar.schema.StageFailure;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.serde.TrustedRecords;

class EnrichedArticlesTest {
    private static final Entity BEIRUT = new Entity(
            "geonames:276781",
            EntityType.LOCATION,
            "Beirut",
            true,
            null,
            2,
            0.8,
            List.of(new Mention(0, 6, "Beirut"), new Mention(20, 26, "Beirut")));
    private static final Entity CAIRO = new Entity(
            "geonames:360630", EntityType.LOCATION, "Cairo", true, null, 1, 0.4, List.of(new Mention(10, 15, "Cairo")));
    private static final Entity DAY = new Entity(
            "date:2026-02-28",
            EntityType.DATE,
            "28 February",
            false,
            "2026-02-28",
            1,
            0.2,
            List.of(new Mention(30, 41, "28 February")));

    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    @Test
    void shouldCarryEverythingThatTheCandidateTells() {
        var candidate = fullCandidate();

        var article = EnrichedArticles.of(candidate, List.of(BEIRUT)).article();

        assertThat(article)
                .isEqualTo(EnrichedArticle.newBuilder()
                        .setArticleId("a1")
                        .setRawId("raw")
                        .setPart(2)
                        .setParts(3)
                        .setRevision(4)
                        .setChangeKind(ChangeKind.REVISED)
                        .setOrigin(Articles.origin(9))
                        .setUrl("https://news.example/a1")
                        .setSource("news.example")
                        .setTitle("Title of a1")
                        .setBody("Body of a1")
                        .setDateline("Beirut (agency)")
                        .setPublished("2026-02-28")
                        .setPublishedHijri("1447-09-11")
                        .setPublishedValidity(PublishedValidity.VALID)
                        .setFetchedAt(Instant.parse("2026-03-01T11:00:00Z"))
                        .setLanguage(candidate.getLanguage())
                        .setEntities(List.of(BEIRUT))
                        .build());
    }

    @Test
    void shouldLeaveNoFieldOfAFullArticleEmpty() {
        var article = EnrichedArticles.of(fullCandidate(), List.of(BEIRUT)).article();

        assertThat(article.getSchema().getFields())
                .allSatisfy(field ->
                        assertThat(article.get(field.pos())).as(field.name()).isNotNull());
    }

    @Test
    void shouldDecideWithTheCandidatesStoryAndTheEntitiesByType() {
        var candidate = fullCandidate();
        candidate.getStageFailures().add(new StageFailure("link", "java.lang.IllegalStateException", null));
        candidate.getStageMicros().put("separate", 17L);

        var decision =
                EnrichedArticles.of(candidate, List.of(BEIRUT, CAIRO, DAY)).decision();

        assertThat(decision.getOutcome()).isEqualTo(Outcome.ENRICHED);
        assertThat(decision.getArticleId()).isEqualTo("a1");
        assertThat(decision.getPart()).isEqualTo(2);
        assertThat(decision.getParts()).isEqualTo(3);
        assertThat(decision.getRevision()).isEqualTo(4);
        assertThat(decision.getEntities()).isEqualTo(Map.of("LOCATION", 2, "DATE", 1));
        assertThat(decision.getLines()).isEqualTo(candidate.getLines());
        assertThat(decision.getLanguage()).isEqualTo(candidate.getLanguage());
        assertThat(decision.getStageFailures())
                .extracting(StageFailure::getStage)
                .containsExactly("link");
        assertThat(decision.getStageMicros()).containsEntry("separate", 17L);
        assertThat(decision.getVerdict()).isNull();
        assertThat(decision.getReason()).isNull();
    }

    @Test
    void shouldWriteOneRecordPerMention() {
        var mentions =
                EnrichedArticles.of(fullCandidate(), List.of(BEIRUT, DAY)).mentions();

        assertThat(mentions).extracting(EntityMention::getStart).containsExactly(0, 20, 30);
        assertThat(mentions)
                .extracting(EntityMention::getEntityId)
                .containsExactly("geonames:276781", "geonames:276781", "date:2026-02-28");
        assertThat(mentions.get(2))
                .isEqualTo(EntityMention.newBuilder()
                        .setEntityId("date:2026-02-28")
                        .setType(EntityType.DATE)
                        .setName("28 February")
                        .setSurface("28 February")
                        .setStart(30)
                        .setEnd(41)
                        .setValue("2026-02-28")
                        .setArticleId("a1")
                        .setRawId("raw")
                        .setRevision(4)
                        .setLanguage("en")
                        .setPublished("2026-02-28")
                        .setOrigin(Articles.origin(9))
                        .build());
    }

    @Test
    void shouldWriteNoMentionWhenNothingIsNamed() {
        assertThat(EnrichedArticles.of(Candidates.candidate("a1"), List.of()).mentions())
                .isEmpty();
    }

    @Test
    void shouldPublishAnArticleThatWasNotOvertaken() {
        var enriched = EnrichedArticles.of(fullCandidate(), List.of(BEIRUT));

        assertThat(enriched.published()).containsExactly(enriched.article());
    }

    @Test
    void shouldPublishNothingOfAnArticleThatWasOvertakenAndSaySo() {
        var candidate = fullCandidate();
        candidate.setOvertaken(true);
        candidate.setSucceeds("a0");

        var enriched = EnrichedArticles.of(candidate, List.of(BEIRUT));

        assertThat(enriched.published()).isEmpty();
        assertThat(enriched.mentions()).isEmpty();
        assertThat(enriched.decision().getOutcome()).isEqualTo(Outcome.ENRICHED);
        assertThat(enriched.decision().getReason()).isEqualTo("OVERTAKEN");
        assertThat(enriched.decision().getDetail()).isNotBlank();
        assertThat(enriched.decision().getRevision()).isEqualTo(4);
    }

    @Test
    void shouldSayThatAnArticleTookThePlaceOfARetractedOne() {
        var candidate = fullCandidate();
        candidate.setSucceeds("a0");

        var enriched = EnrichedArticles.of(candidate, List.of(BEIRUT));

        assertThat(enriched.decision().getReason()).isEqualTo("ORIGINAL_RETRACTED");
        assertThat(enriched.decision().getDetail()).contains("a0");
        assertThat(enriched.published()).hasSize(1);
    }

    @Test
    void shouldNameTheArticlesThatItContains() {
        var candidate = fullCandidate();
        var contained = List.of(new ContainedArticle("b1", "b1", DuplicateRelation.CONTAINS, 0.9));
        candidate.setContains(contained);

        var enriched = EnrichedArticles.of(candidate, List.of());

        assertThat(enriched.article().getContains()).isEqualTo(contained);
        assertThat(enriched.decision().getContains()).isEqualTo(contained);
    }

    private static Candidate fullCandidate() {
        var candidate = Candidates.revised(4, Articles.origin(9), Candidates.candidate("a1"));
        candidate.setRawId("raw");
        candidate.setPart(2);
        candidate.setParts(3);
        candidate.setSource("news.example");
        candidate.setDateline("Beirut (agency)");
        candidate.setPublished("2026-02-28");
        candidate.setPublishedHijri("1447-09-11");
        candidate.setPublishedValidity(PublishedValidity.VALID);
        candidate.setFetchedAt(Instant.parse("2026-03-01T11:00:00Z"));
        return candidate;
    }
}
