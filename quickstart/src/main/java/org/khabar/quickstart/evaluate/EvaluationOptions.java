package org.khabar.quickstart.evaluate;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all evaluations are told. */
final class EvaluationOptions {
    @Parameters(paramLabel = "GOLD", description = "The gold file; compressed if its name ends with .gz.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, as it is required
    private Path gold;

    @Option(
            names = "--worst",
            paramLabel = "N",
            description = "Shows so many of the worst mistakes; default is ${DEFAULT-VALUE}.")
    private int worst = 5;

    @Option(
            names = "--at-least",
            paramLabel = "F1",
            description = "Ends with status 1 when the figure of the last line is below it.")
    private @Nullable Double least;

    Path gold() {
        return gold;
    }

    int worst() {
        return worst;
    }

    /** The exit status for the figure that was reached; says so when it is too low. */
    int judge(CommandSpec command, double figure) {
        if (least == null || figure >= least) {
            return ExitCodes.DONE;
        }
        Failures.complain(command, "F1 is " + figure(figure) + ", below " + figure(least));
        return ExitCodes.FAILED;
    }

    /** A figure from 0 to 1 as it is printed. */
    static String figure(double figure) {
        return String.format(Locale.ROOT, "%.4f", figure);
    }
}
