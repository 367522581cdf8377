package org.khabar.enrich.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.topics.Coordinates;
import org.khabar.schema.topic.Topics;
import org.khabar.service.terminal.Moment;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options by which dead letters are chosen; all that are given must hold. */
final class LetterOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(
            paramLabel = "LETTER",
            arity = "0..*",
            description = "Letters by their coordinates: articles.dead-letters-3@17, or 3@17.")
    private List<String> letters = new ArrayList<>();

    @Option(
            names = "--reason",
            split = ",",
            paramLabel = "CODE",
            description = "Only these reasons, such as UNREADABLE_VALUE; repeatable.")
    private Set<String> reasons = new LinkedHashSet<>();

    @Option(
            names = "--stage",
            split = ",",
            paramLabel = "STAGE",
            description = "Only these stages, such as decode; repeatable.")
    private Set<String> stages = new LinkedHashSet<>();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Only documents published then or later; " + Moment.FORMS + ".")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Only documents published before then.")
    private @Nullable Instant until;

    @Option(names = "--partition", paramLabel = "N", description = "Only this partition of articles.dead-letters.")
    private @Nullable Integer partition;

    @Option(names = "--offset", paramLabel = "N", description = "Only this offset.")
    private @Nullable Long offset;

    /**
     * What was chosen.
     *
     * @throws ParameterException for coordinates that are none, or of another topic
     */
    LetterFilter filter() {
        var places = new LinkedHashSet<Coordinates>();
        for (var text : letters) {
            places.add(Coordinates.parse(text, Topics.DEAD_LETTERS)
                    .filter(place -> place.topic().equals(Topics.DEAD_LETTERS.name()))
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "'" + PrintableText.of(text, 100) + "' is no place on " + Topics.DEAD_LETTERS.name()
                                    + "; write it as " + Topics.DEAD_LETTERS.name() + "-3@17 or 3@17")));
        }
        return new LetterFilter(places, reasons, stages, since, until, partition, offset);
    }

    /** Whether one letter is named, by coordinates or by partition and offset. */
    boolean nameLetters() {
        return !letters.isEmpty() || (partition != null && offset != null);
    }
}
