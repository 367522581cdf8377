package org.khabar.quickstart.chaos;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * A process that is stopped (SIGSTOP) and does not know it, until this is closed (SIGCONT). The signals are sent by a shell
 * that waits between them for the end of its input: if the test is killed meanwhile, the process goes on, sees that its
 * parent is gone and ends, where it would else lie there for ever.
 */
final class HeldProcess implements AutoCloseable {
    private static final String HOLD = "kill -STOP \"$0\" && echo held; read -r line; kill -CONT \"$0\"";

    private final Process shell;

    private HeldProcess(Process shell) {
        this.shell = shell;
    }

    /** Stops a process, which is done when this returns. */
    static HeldProcess hold(long pid) throws IOException {
        var shell = new ProcessBuilder("sh", "-c", HOLD, Long.toString(pid))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var held = new HeldProcess(shell);
        BufferedReader answer = shell.inputReader();
        if (!"held".equals(answer.readLine())) {
            held.close();
            throw new IllegalStateException("process " + pid + " cannot be stopped");
        }
        return held;
    }

    /** Lets it go on. */
    @Override
    public void close() throws IOException {
        shell.getOutputStream().close();
        shell.onExit().join();
    }
}
