package org.khabar.quickstart;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.khabar.quickstart.stack.LocalStack;

/**
 * A khabar command that was run against a stack, as from a shell.
 *
 * @param status exit status
 * @param out lines of standard output
 * @param err lines of standard error
 */
record Ran(int status, List<String> out, List<String> err) {
    /** Runs a command with the addresses of a stack. */
    static Ran khabar(LocalStack stack, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", stack.bootstrapServers(), "--registry", stack.registryUrl()));
        return run(all.toArray(String[]::new));
    }

    /** Runs a command. */
    static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Khabar.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Ran(
                status, out.toString().lines().toList(), err.toString().lines().toList());
    }
}
