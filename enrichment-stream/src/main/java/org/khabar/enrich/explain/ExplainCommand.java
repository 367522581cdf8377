package org.khabar.enrich.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.json.JsonRecords;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import org.khabar.service.terminal.Moment;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains what became of a document. */
@Command(
        name = "explain",
        description = "Tells the whole story of one document or article, from what is on the topics.",
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
    private static final int ID_LENGTH = 200;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(
            paramLabel = "ID-or-URL",
            description = "Raw id, article id (such as news-7#2), or the page's address in any spelling.")
    private String asked = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Looks for nothing that came earlier, which is quicker; " + Moment.FORMS + ".")
    private @Nullable Instant since;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            var config = cluster.config();
            try (var reader = new StoryReader(config.kafkaClient(), config.serdes(), since)) {
                return tell(reader.read(asked));
            }
        } catch (KafkaException e) {
            return Failures.report(spec, e);
        }
    }

    private int tell(Story story) {
        if (!story.isKnown()) {
            Failures.complain(
                    spec,
                    "the topics know nothing of " + PrintableText.of(story.asked(), ID_LENGTH)
                            + (since == null ? "" : " since " + since)
                            + "; it is no raw id, article id or address of theirs, or was removed by retention");
            return ExitCodes.FAILED;
        }
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(json(story));
        } else {
            new StoryText().lines(story).forEach(out::println);
        }
        return ExitCodes.DONE;
    }

    private static String json(Story story) {
        try {
            return JsonRecords.mapper().writeValueAsString(story);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
