package org.khabar.enrich.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of a folder is told in one line before anything starts. */
class UnusableModelTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeGoodModel() {
        TinyModel.usual().writeTo(folder);
    }

    @Test
    void shouldMissTheFolder() {
        assertThatThrownBy(() -> TokenClassifier.load(folder.resolve("none")))
                .isInstanceOf(UnusableModelException.class)
                .hasMessage("there is no such folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json", "config.json"})
    void shouldMissAFile(String name) throws IOException {
        Files.delete(folder.resolve(name));

        assertUnusable(
                "there is no " + name + " in the folder; there must be model.onnx, tokenizer.json and config.json");
    }

    @ParameterizedTest
    @CsvSource({
        "model.onnx, no model, is no model that ONNX Runtime can load: ",
        "model.onnx, '', is no model that ONNX Runtime can load: ",
        "tokenizer.json, {, is no tokenizer that can be read: ",
        "tokenizer.json, {}, is no tokenizer that can be read: ",
        "config.json, {, cannot be read as JSON: ",
        "config.json, {}, has no id2label: it is not of a token classifier",
        "config.json, '{\"id2label\": {\"0\": \"O\", \"2\": \"B-PER\"}}', 'names 2 labels, but none with number 1'",
        "config.json, '{\"id2label\": {\"0\": \"O\", \"1\": \"B-MISC\"}}', 'has no label of people, organisations or places'",
        "config.json, '{\"id2label\": {\"0\": \"PER\"}, \"max_position_embeddings\": 9}', which is too short",
    })
    void shouldNotReadAFile(String name, String content, String why) throws IOException {
        Files.writeString(folder.resolve(name), content);

        assertUnusable(name, why);
    }

    @Test
    void shouldNotTakeAModelWithOtherLabels() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"O\", \"1\": \"B-PER\"}}");

        assertUnusable("model.onnx gives scores for 9 labels, and config.json names 2");
    }

    @Test
    void shouldNotTakeAModelWithOtherLabelsThatItDoesNotDeclare() throws IOException {
        TinyModel.usual().withoutDeclaredLabels().writeTo(folder);
        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"O\", \"1\": \"B-PER\"}}");

        assertUnusable("model.onnx gives scores for 9 labels, and config.json names 2");
    }

    @Test
    void shouldNotTakeATokenizerOfAnotherModel() {
        // Of its table the row of unknown pieces is missing, as where a tokenizer has more pieces than the model.
        TinyModel.usual().failingAt("خبر").writeTo(folder);

        assertUnusable("model.onnx cannot be run: ");
    }

    @Test
    void shouldNotTakeAModelThatAsksForMoreThanATextGives() {
        TinyModel.usual().askingFor("bbox").writeTo(folder);

        assertUnusable("model.onnx takes [", "bbox", "], not input_ids, attention_mask and perhaps token_type_ids");
    }

    @Test
    void shouldNotTakeAModelForTextsOfOneLength() {
        TinyModel.usual().ofLength(128).writeTo(folder);

        assertUnusable("model.onnx takes input_ids as INT64 of shape [-1, 128], not as INT64 of any batch and length");
    }

    private void assertUnusable(String... why) {
        assertThatThrownBy(() -> TokenClassifier.load(folder))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContainingAll(why)
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("\n"));
    }
}
