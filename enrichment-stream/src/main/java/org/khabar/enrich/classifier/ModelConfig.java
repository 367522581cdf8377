package org.khabar.enrich.classifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code config.json} says of a token classifier.
 *
 * @param labels by the number of the model's output, empty where a label marks no name of a type that Khabar knows
 * @param window how many pieces the model sees at once, those at the beginning and the end of each text included
 * @param padding id of the piece that fills short rows of a batch
 */
record ModelConfig(List<Optional<PieceLabel>> labels, int window, long padding) {
    /** What models are trained on; the time a model takes grows faster than what it sees at once. */
    static final int MAX_WINDOW = 512;

    /** Less is no context for a name. */
    private static final int MIN_WINDOW = 8;

    /** RoBERTa and what was made of it have two positions more than they can use. */
    private static final int UNUSED_POSITIONS = 2;

    /**
     * Reads the file.
     *
     * @throws UnusableModelException if it cannot be read, or does not say which labels the model has, or none of them is of a
     *     type that Khabar knows
     */
    static ModelConfig read(Path file) {
        try {
            var json = new JsonMapper().readTree(file.toFile());
            return new ModelConfig(labels(file, json.path("id2label")), window(file, json), padding(json));
        } catch (IOException e) {
            throw new UnusableModelException(file + " cannot be read as JSON", e);
        }
    }

    private static List<Optional<PieceLabel>> labels(Path file, JsonNode names) {
        var labels = new ArrayList<Optional<PieceLabel>>();
        for (int id = 0; id < names.size(); id++) {
            var name = names.path(Integer.toString(id));
            if (!name.isTextual()) {
                throw new UnusableModelException(
                        file + " names " + names.size() + " labels, but none with number " + id);
            }
            labels.add(PieceLabel.of(name.textValue()));
        }
        if (labels.isEmpty()) {
            throw new UnusableModelException(file + " has no id2label: it is not of a token classifier");
        }
        if (labels.stream().allMatch(Optional::isEmpty)) {
            throw new UnusableModelException(file
                    + " has no label of people, organisations or places (PER, ORG, LOC, with or without B- and I-): it has "
                    + names);
        }
        return List.copyOf(labels);
    }

    private static int window(Path file, JsonNode json) {
        int positions = json.path("max_position_embeddings").asInt(0);
        // Models that only look at distances say nothing, or nothing that makes sense.
        int window = positions <= 0 ? MAX_WINDOW : Math.min(MAX_WINDOW, positions - UNUSED_POSITIONS);
        if (window < MIN_WINDOW) {
            throw new UnusableModelException(
                    file + " says max_position_embeddings=" + positions + ", which is too short");
        }
        return window;
    }

    private static long padding(JsonNode json) {
        return json.path("pad_token_id").asLong(0);
    }
}
