package org.khabar.quickstart.embedded;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * The main class of a child process: runs another program's main class and ends when the parent closes the pipe to
 * its standard input. The operating system closes it for a parent that was killed, so the child never outlives it.
 */
public final class ParentBoundProgram {
    /** A broker whose cluster is gone too would wait five minutes for the others before it stops. */
    private static final int STOP_LIMIT_MS = 10_000;

    private ParentBoundProgram() {}

    /**
     * Runs a program.
     *
     * @param arguments the name of its main class, then its own arguments
     * @throws Throwable what the program throws
     */
    public static void main(String[] arguments) throws Throwable {
        var watch = new Thread(ParentBoundProgram::exitWhenParentIsGone, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        // By name, because the program is on the class path of the child process only.
        var program = MethodHandles.publicLookup()
                .findStatic(Class.forName(arguments[0]), "main", MethodType.methodType(void.class, String[].class));
        program.invokeExact(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void exitWhenParentIsGone() {
        try {
            while (System.in.read() >= 0) {
                // The parent writes nothing; what counts is the end.
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        haltAfterStopLimit();
        System.exit(0);
    }

    private static void haltAfterStopLimit() {
        var limit = new Thread(
                () -> {
                    try {
                        Thread.sleep(STOP_LIMIT_MS);
                    } catch (InterruptedException e) {
                        // Nobody interrupts it; what is to be done is the same.
                    }
                    Runtime.getRuntime().halt(0);
                },
                "stop-limit");
        limit.setDaemon(true);
        limit.start();
    }
}
