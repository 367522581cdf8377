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
        System.exit(0);
    }
}
