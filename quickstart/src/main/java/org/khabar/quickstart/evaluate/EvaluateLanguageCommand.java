package org.khabar.quickstart.evaluate;

import static org.khabar.quickstart.evaluate.EvaluationOptions.figure;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.khabar.enrich.language.LanguageTagger;
import org.khabar.service.terminal.Columns;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how good the language tags are. */
@Command(
        name = "language",
        description = {
            "Tags the texts of a gold file with their languages, and says how many tags are right.",
            "The file has a BCP 47 tag, a tab and a text on each line. A tag is right when it is the same, or the same with a script.",
            "Codes of three letters are read too (\"afr\", \"azj_cyrl\")."
        },
        mixinStandardHelpOptions = true)
final class EvaluateLanguageCommand implements Callable<Integer> {
    private static final int TEXT = 120;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private EvaluationOptions options = new EvaluationOptions();

    @Option(names = "--only", paramLabel = "TAG", split = ",", description = "Only texts in these languages.")
    private Set<String> only = Set.of();

    @Option(
            names = "--unknown-at-most",
            paramLabel = "SHARE",
            description = "Ends with status 1 when more of the texts in languages that are not known are tagged.")
    private double unknownAtMost = 1;

    @Override
    public Integer call() throws IOException {
        var tagger = LanguageTagger.load();
        var known = LanguageTagger.tags();
        var score = new LanguageScore(known);
        GoldLines.read(options.gold(), line -> {
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new IllegalArgumentException("no tag, tab and text");
            }
            var right = GoldTag.canonical(line.substring(0, tab), known);
            var text = line.substring(tab + 1);
            if (only.isEmpty() || only.contains(right)) {
                score.add(right, tagger.tag(text), text);
            }
        });
        print(score, spec.commandLine().getOut());
        if (score.wronglyKnown() > unknownAtMost) {
            Failures.complain(
                    spec,
                    "of the texts in languages that are not known " + figure(score.wronglyKnown())
                            + " are tagged, more than " + figure(unknownAtMost));
            return ExitCodes.FAILED;
        }
        return options.judge(spec, score.macroF1());
    }

    private void print(LanguageScore score, PrintWriter out) {
        var languages = new Columns(10, 7, 9, 9, 9);
        out.println(languages.row("language", "texts", "precision", "recall", "F1", "mistaken for"));
        for (var row : score.rows()) {
            var counts = row.counts();
            out.println(languages.row(
                    row.language(),
                    Long.toString(counts.right() + counts.missed()),
                    figure(counts.precision()),
                    figure(counts.recall()),
                    figure(counts.f1()),
                    mostFirst(row.mistakes())));
        }
        out.println();
        var confidences = new Columns(16, 7);
        out.println(confidences.row("confidence from", "texts", "right"));
        for (var trust : score.trust()) {
            out.println(confidences.row(
                    figure(trust.from()),
                    Long.toString(trust.texts()),
                    figure((double) trust.right() / trust.texts())));
        }
        out.println();
        for (var miss : score.worst(options.worst())) {
            out.printf(
                    "%s, said to be %s with %s: %s%n",
                    miss.right(),
                    miss.tag().tag(),
                    figure(miss.tag().confidence()),
                    PrintableText.of(miss.text(), TEXT));
        }
        out.printf(
                "of languages that are known %s undetermined; of those that are not %s tagged%n",
                figure(score.wronglyUndetermined()), figure(score.wronglyKnown()));
        out.printf(
                "%d texts, accuracy %s, undetermined %s, macro-F1 %s%n",
                score.size(), figure(score.accuracy()), figure(score.undetermined()), figure(score.macroF1()));
        out.flush();
    }

    private static String mostFirst(Map<String, Long> mistakes) {
        return mistakes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(mistake -> mistake.getKey() + " " + mistake.getValue())
                .collect(Collectors.joining(", "));
    }
}
