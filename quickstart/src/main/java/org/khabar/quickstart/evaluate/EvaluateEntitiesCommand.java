package org.khabar.quickstart.evaluate;

import static org.khabar.quickstart.evaluate.EvaluationOptions.figure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.classifier.TokenClassifier;
import org.khabar.enrich.classifier.UnusableModelException;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.language.LanguageTagger;
import org.khabar.enrich.recognise.EntityRecogniser;
import org.khabar.enrich.tagger.train.ConllFile;
import org.khabar.service.terminal.Columns;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how good the mentions of entities are. */
@Command(
        name = "entities",
        description = {
            "Finds the people, organisations and places, or the dates, in the sentences of a gold file, and says how many are right.",
            "The file has a word, a tab and a BIO tag (B-PER, I-ORG, O ...) on each line, and a blank line between sentences. A mention"
                    + " is right when its span and its type are.",
            "With --ids the file has an article on each line, as JSON: text, perhaps published (a day), and mentions with start, end (UTF-16"
                    + " offsets) and id. Scored is whether the same things have the same id in all articles, and others another one"
                    + " (B-cubed)."
        },
        mixinStandardHelpOptions = true)
final class EvaluateEntitiesCommand implements Callable<Integer> {
    private static final int TEXT = 160;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private EvaluationOptions options = new EvaluationOptions();

    @Option(names = "--dates", description = "Scores the dates, and them alone.")
    private boolean dates;

    @Option(names = "--ids", description = "Scores the ids of what the names stand for.")
    private boolean ids;

    @Option(
            names = "--onnx",
            paramLabel = "FOLDER",
            description = "Finds names by the token classifier in a folder, as the setting entities.onnx.dir does.")
    private @Nullable Path onnx;

    @Override
    public Integer call() throws IOException {
        if (dates && ids) {
            Failures.complain(spec, "--dates and --ids exclude each other");
            return ExitCodes.WRONG_USAGE;
        }
        var catalog = EntityCatalog.load();
        if (onnx == null) {
            return evaluate(EntityRecogniser.load(catalog), catalog);
        }
        try (var classifier = TokenClassifier.load(onnx)) {
            return evaluate(EntityRecogniser.load(catalog, classifier), catalog);
        } catch (UnusableModelException e) {
            Failures.complain(spec, "--onnx " + onnx + ": " + e.getMessage());
            return ExitCodes.WRONG_USAGE;
        }
    }

    private int evaluate(EntityRecogniser recogniser, EntityCatalog catalog) throws IOException {
        if (ids) {
            return evaluateIds(new IdEvaluation(recogniser, catalog));
        }
        var languages = LanguageTagger.load();
        var types = dates ? Set.of(EntityType.DATE) : ConllFile.NAMES;
        var score = new EntityScore(types);
        for (var sentence : ConllFile.read(options.gold(), types)) {
            var text = sentence.text();
            score.add(sentence, recogniser.recognise(text, languages.tag(text).tag()));
        }
        print(score, spec.commandLine().getOut());
        return options.judge(spec, score.total().f1());
    }

    private int evaluateIds(IdEvaluation evaluation) throws IOException {
        var score = evaluation.score(options.gold());
        var out = spec.commandLine().getOut();
        score.worst(options.worst()).forEach(mistake -> out.println(PrintableText.of(mistake, TEXT)));
        out.printf(
                "%d mentions of %d things, %d found, B-cubed precision %s, recall %s, F1 %s%n",
                score.mentions(),
                score.things(),
                score.found(),
                figure(score.precision()),
                figure(score.recall()),
                figure(score.f1()));
        out.flush();
        return options.judge(spec, score.f1());
    }

    private void print(EntityScore score, PrintWriter out) {
        var columns = new Columns(14, 7, 9, 9);
        out.println(columns.row("type", "mentions", "precision", "recall", "F1"));
        for (var type : score.types()) {
            var counts = score.of(type);
            out.println(columns.row(
                    type.name(),
                    Long.toString(counts.right() + counts.missed()),
                    figure(counts.precision()),
                    figure(counts.recall()),
                    figure(counts.f1())));
        }
        out.println();
        for (var miss : score.worst(options.worst())) {
            out.println(PrintableText.of(miss.text(), TEXT));
            miss.wrong().forEach(name -> out.println("  found: " + PrintableText.of(name, TEXT)));
            miss.missed().forEach(name -> out.println("  missed: " + PrintableText.of(name, TEXT)));
        }
        var total = score.total();
        out.printf(
                "%d sentences, precision %s, recall %s, F1 %s%n",
                score.sentences(), figure(total.precision()), figure(total.recall()), figure(total.f1()));
        out.flush();
    }
}
