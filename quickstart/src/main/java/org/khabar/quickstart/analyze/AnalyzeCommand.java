package org.khabar.quickstart.analyze;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.khabar.enrich.Stages;
import org.khabar.enrich.analyze.DocumentAnalyzer;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.ingest.parse.JsonDocumentParser;
import org.khabar.ingest.parse.Read;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.ingest.source.Inputs;
import org.khabar.schema.Origin;
import org.khabar.schema.json.JsonRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Analyses documents without a broker. */
@Command(
        name = "analyze",
        description = {
            "Reads one JSON document per line on standard input and writes one JSON article per line on standard output.",
            "The stages are the stream's; nothing is remembered, so nothing is a duplicate. What is rejected goes to"
                    + " standard error; a line that is no document also makes the exit status 1."
        },
        mixinStandardHelpOptions = true)
public final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--no-separate",
            description = "Takes each text as one clean article, to the letter; nothing is rejected for what it says.")
    private boolean whole;

    private final JsonMapper json = JsonRecords.mapper();
    private boolean malformed;

    @Override
    public Integer call() throws IOException {
        var guard = new StageGuard(new EnrichmentMetrics(new SimpleMeterRegistry()));
        var analyzer = new DocumentAnalyzer(whole ? Stages.loadWithoutSeparation(guard) : Stages.load(guard));
        var parser = whole ? JsonDocumentParser.toTheLetter() : JsonDocumentParser.forPublishing();
        var reader = new DocumentReader(System.in, parser);
        // Not closed: standard output is the process's.
        var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        try (var reads = reader.read(List.of(Inputs.STANDARD_INPUT), (input, why) -> {})) {
            long line = 0;
            for (var left = reads.iterator(); left.hasNext(); line++) {
                write(left.next(), line, analyzer, out);
            }
        }
        out.flush();
        return malformed ? 1 : 0;
    }

    private void write(Read read, long line, DocumentAnalyzer analyzer, BufferedWriter out) throws IOException {
        if (read instanceof Read.Rejected refused) {
            malformed = true;
            reject(refused.rejection());
        } else if (read instanceof Read.Document accepted) {
            var origin = new Origin(0, line, Clock.systemUTC().instant());
            var analysis = analyzer.analyze(accepted.document(), origin);
            for (var article : analysis.articles()) {
                out.write(json.writeValueAsString(article.article()));
                out.newLine();
            }
            for (var ending : analysis.endings()) {
                reject(ending.decision());
            }
        }
    }

    private void reject(Object why) throws JsonProcessingException {
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(json.writeValueAsString(why));
        errors.flush();
    }
}
