package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.language.TagLanguage;
import org.khabar.enrich.link.EntityLinker;
import org.khabar.enrich.link.LinkEntities;
import org.khabar.enrich.recognise.RecogniseEntities;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.Decision;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Outcome;
import org.khabar.schema.StageFailure;

/** A late stage never costs an article: its field stays empty, the decision says so, and the article goes on. */
class LateStageFailureTest {
    @TempDir
    Path stateDir;

    private StreamUnderTest stream;

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldKeepAnArticleWhoseLanguageCannotBeTold() {
        publishTo(LateStageFailureTest::withoutLanguages);

        var article = article();
        assertThat(article.getLanguage().getTag()).isEqualTo("und");
        assertThat(article.getLanguage().getReason()).isEqualTo("FAILED");
        assertThat(article.getBody()).startsWith("The harbour of Latakia");
        assertFailureIsTold("tag-language", IllegalStateException.class, "no tongue");
    }

    @Test
    void shouldJudgeCopiesThoughNoLanguageCanBeTold() {
        publishTo(LateStageFailureTest::withoutLanguages);

        stream.publish(News.harbour("h2"));

        assertThat(stream.duplicates()).hasSize(1);
    }

    @Test
    void shouldKeepAnArticleWhoseEntitiesCannotBeRecognised() {
        publishTo(LateStageFailureTest::withoutRecognition);

        var article = article();
        assertThat(article.getEntities()).isEmpty();
        assertThat(article.getLanguage().getTag()).isEqualTo("en");
        assertFailureIsTold("recognise", StackOverflowError.class, null);
    }

    @Test
    void shouldKeepAnArticleWhoseEntitiesCannotBeLinked() {
        publishTo(LateStageFailureTest::withoutLinks);

        assertThat(article().getEntities()).isEmpty();
        assertFailureIsTold("link", UnsupportedOperationException.class, "no links");
    }

    private void publishTo(Function<StageGuard, Stages> stages) {
        stream = StreamUnderTest.changed(stateDir, stages);
        stream.publish(News.harbour("h1"));
    }

    private EnrichedArticle article() {
        var written = stream.enriched();
        assertThat(written).hasSize(1);
        return written.get(0).value();
    }

    private void assertFailureIsTold(String stage, Class<? extends Throwable> exception, @Nullable String message) {
        assertThat(stream.decisions()).singleElement().satisfies(decision -> {
            Decision told = decision.value();
            assertThat(told.getOutcome()).isEqualTo(Outcome.ENRICHED);
            assertThat(told.getStageFailures()).containsExactly(new StageFailure(stage, exception.getName(), message));
            assertThat(told.getStageMicros()).containsKey(stage);
        });
        assertThat(stream.count("khabar.stage.failures", "stage", stage)).isEqualTo(1);
        assertThat(stream.count("khabar.stage.failures")).isEqualTo(1);
    }

    private static Stages withoutLanguages(StageGuard guard) {
        var shipped = StreamUnderTest.shippedStages();
        var tagLanguage = new TagLanguage(
                text -> {
                    throw new IllegalStateException("no tongue");
                },
                shipped.shards(),
                guard);
        return new Stages(shipped.separate(), tagLanguage, shipped.fingerprint(), shipped.entities(), shipped.shards());
    }

    private static Stages withoutRecognition(StageGuard guard) {
        var recognise = new RecogniseEntities(
                (body, language, published) -> {
                    throw new StackOverflowError();
                },
                guard);
        var catalog = EntityCatalog.of(List.of());
        return with(recognise, new LinkEntities(new EntityLinker(catalog)::link, guard));
    }

    private static Stages withoutLinks(StageGuard guard) {
        var link = new LinkEntities(
                (mentions, language) -> {
                    throw new UnsupportedOperationException("no links");
                },
                guard);
        return with(new RecogniseEntities((body, language, published) -> List.of(), guard), link);
    }

    private static Stages with(RecogniseEntities recognise, LinkEntities link) {
        var shipped = StreamUnderTest.shippedStages();
        var pair = new EntityStages.Pair(recognise, link);
        return new Stages(
                shipped.separate(),
                shipped.tagLanguage(),
                shipped.fingerprint(),
                new EntityStages(shipped.entities().shipped(), pair, catalog -> pair),
                shipped.shards());
    }
}
