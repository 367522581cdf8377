package org.khabar.quickstart.evaluate;

import static org.khabar.quickstart.evaluate.EvaluationOptions.figure;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.khabar.enrich.separate.ArticleSeparator;
import org.khabar.enrich.separate.LabelledLines;
import org.khabar.enrich.separate.Scrape;
import org.khabar.enrich.separate.SeparatedArticle;
import org.khabar.enrich.separate.Separation;
import org.khabar.service.terminal.Columns;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says how clean the articles are that are cut from pages. */
@Command(
        name = "separation",
        description = {
            "Cuts the articles out of the pages of a gold file, and says how clean they are.",
            "The file has a JSON object on each line: id, text, body (or articles, each with a body), perhaps site or url, and labels by"
                    + " line number. Bodies are compared by their sequences of four words."
        },
        mixinStandardHelpOptions = true)
final class EvaluateSeparationCommand implements Callable<Integer> {
    private static final int LINES = 3;
    private static final int TEXT = 120;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private EvaluationOptions options = new EvaluationOptions();

    @Override
    public Integer call() throws IOException {
        var separator = ArticleSeparator.load();
        var score = new SeparationScore();
        GoldLines.read(options.gold(), line -> {
            var gold = GoldPage.parse(line);
            var separation = separator.separate(new Scrape(null, gold.text(), null, Instant.EPOCH));
            score.add(gold, body(separation), labels(separation.lines()));
        });
        print(score, spec.commandLine().getOut());
        return options.judge(spec, score.total().f1());
    }

    private static String body(Separation separation) {
        return separation instanceof Separation.Separated separated
                ? separated.articles().stream().map(SeparatedArticle::body).collect(Collectors.joining("\n"))
                : "";
    }

    /** By number of the line; blank lines have the label of their range, and are not asked for. */
    private static Map<Integer, String> labels(List<LabelledLines> ranges) {
        var byNumber = new HashMap<Integer, String>();
        for (var range : ranges) {
            var label = range.label().name().toLowerCase(Locale.ROOT).replace('_', '-');
            for (int number = range.from(); number <= range.to(); number++) {
                byNumber.put(number, label);
            }
        }
        return byNumber;
    }

    private void print(SeparationScore score, PrintWriter out) {
        var sites = new Columns(40, 6, 9, 9);
        out.println(sites.row("source", "pages", "precision", "recall", "F1"));
        for (var mean : score.bySource()) {
            out.println(sites.row(
                    mean.name(),
                    Integer.toString(mean.pages()),
                    figure(mean.precision()),
                    figure(mean.recall()),
                    figure(mean.f1())));
        }
        out.println();
        for (var page : score.worst(options.worst())) {
            out.printf(
                    "%s of %s: precision %s, recall %s%n",
                    PrintableText.of(page.id()),
                    PrintableText.of(page.source()),
                    figure(page.precision()),
                    figure(page.recall()));
            print("kept", page.kept(), out);
            print("lost", page.lost(), out);
        }
        if (score.labels() > 0) {
            out.printf("%d labelled lines, right %s%n", score.labels(), figure(score.rightLabels()));
        }
        var total = score.total();
        out.printf(
                "%d pages, precision %s, recall %s, F1 %s%n",
                total.pages(), figure(total.precision()), figure(total.recall()), figure(total.f1()));
        out.flush();
    }

    private static void print(String what, List<String> lines, PrintWriter out) {
        lines.stream().limit(LINES).forEach(line -> out.println("  " + what + ": " + PrintableText.of(line, TEXT)));
        if (lines.size() > LINES) {
            out.println("  " + what + ": " + (lines.size() - LINES) + " lines more");
        }
    }
}
