package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.classifier.TinyModel;
import org.khabar.enrich.classifier.TokenClassifier;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Entity;

/** The stream with a token classifier of an operator's in place of the taggers that ship. */
class ClassifiedEntitiesTest {
    @TempDir
    Path folder;

    private TokenClassifier classifier;
    private StreamUnderTest stream;

    @BeforeEach
    void start() {
        // It takes a common word for a name, so that no tagger that ships and no catalogue can have found it.
        var model = TinyModel.usual().with("nets", "B-ORG").failingAt("buds");
        classifier = TokenClassifier.load(model.writeTo(folder.resolve("model")));
        stream = StreamUnderTest.changed(folder.resolve("state"), guard -> Stages.load(guard, Optional.of(classifier)));
    }

    @AfterEach
    void stop() {
        stream.close();
        classifier.close();
    }

    @Test
    void shouldFindNamesOfTheClassifierTheCatalogueAndTheCalendar() {
        stream.publish(News.harbour("h1"));

        var article = article();
        assertThat(named(article)).contains("ORGANIZATION nets", "LOCATION Latakia", "LOCATION Beirut");
        assertThat(article.getEntities())
                .filteredOn(entity -> "Latakia".equals(entity.getName()))
                .singleElement()
                .satisfies(latakia -> assertThat(latakia.getEntityId()).isEqualTo("geonames:173576"));
        assertThat(article.getEntities())
                .extracting(entity -> entity.getType().name())
                .contains("DATE");
    }

    @Test
    void shouldGoOnWithoutEntitiesWhereTheClassifierFails() {
        stream.publish(News.vineyard("v1"));

        assertThat(article().getEntities()).isEmpty();
        assertThat(stream.decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.value().getStageFailures())
                        .singleElement()
                        .satisfies(failure -> {
                            assertThat(failure.getStage()).isEqualTo("recognise");
                            assertThat(failure.getMessage()).startsWith("The token classifier failed: ");
                        }));
        assertThat(stream.count("khabar.stage.failures", "stage", "recognise")).isEqualTo(1);
    }

    private EnrichedArticle article() {
        var written = stream.enriched();
        assertThat(written).hasSize(1);
        return written.get(0).value();
    }

    private static List<String> named(EnrichedArticle article) {
        return article.getEntities().stream()
                .map((Entity entity) -> entity.getType() + " " + entity.getName())
                .toList();
    }
}
