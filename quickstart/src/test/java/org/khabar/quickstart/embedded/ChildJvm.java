package org.khabar.quickstart.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program on this class path as a child process that ends with its parent (see {@link ParentBoundProgram}). */
final class ChildJvm {
    private ChildJvm() {}

    /**
     * The process as it is to be started.
     *
     * @param jvmOptions options of the JVM
     * @param mainClass the program
     * @param arguments its arguments
     */
    static ProcessBuilder of(List<String> jvmOptions, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        // The modules' tests have a configuration of their own on the same class path.
        command.add("-Dlogback.configurationFile=logback.xml");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ParentBoundProgram.class.getName()));
        command.add(mainClass);
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
