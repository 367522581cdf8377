package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.classifier.TinyModel;
import org.khabar.enrich.classifier.TokenClassifier;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.stage.StageGuard;

/** Who sets no folder of a classifier pays nothing for it; seen in a JVM of its own, which tells each class that it loads. */
class NothingOfOnnxTest {
    @TempDir
    Path folder;

    @Test
    void shouldLoadNothingOfOnnxRuntimeWithoutAClassifier() throws IOException, InterruptedException {
        var loaded = classesLoaded();

        assertThat(loaded).contains("org.khabar.enrich.tagger.Tagger ").doesNotContain("ai.onnxruntime.", "ai.djl.");
    }

    @Test
    void shouldLoadItWithOne() throws IOException, InterruptedException {
        var model = TinyModel.usual().with("Anna", "B-PER").writeTo(folder.resolve("model"));

        assertThat(classesLoaded(model.toString()))
                .contains("ai.onnxruntime.OrtSession ", "ai.djl.huggingface.tokenizers.HuggingFaceTokenizer ")
                .doesNotContain("java.net.HttpURLConnection ", "java.net.Socket ", "java.lang.ProcessImpl ");
    }

    private String classesLoaded(String... arguments) throws IOException, InterruptedException {
        var log = folder.resolve("classes.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Loader.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(log);
    }

    /** Loads all stages as the program does. */
    static final class Loader {
        private Loader() {}

        public static void main(String[] arguments) {
            var guard = new StageGuard(new EnrichmentMetrics(new SimpleMeterRegistry()));
            var classifier = arguments.length == 0
                    ? Optional.<TokenClassifier>empty()
                    : Optional.of(TokenClassifier.load(Path.of(arguments[0])));
            Stages.load(guard, classifier);
            classifier.ifPresent(TokenClassifier::close);
        }
    }
}
