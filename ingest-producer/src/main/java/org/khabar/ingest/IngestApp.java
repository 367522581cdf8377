package org.khabar.ingest;

import picocli.CommandLine;

/** Runs {@link IngestCommand} as a program of its own. */
public final class IngestApp {
    private static final String LOGGING = "logback.configurationFile";

    private IngestApp() {}

    /** Ends with the command's exit status. */
    public static void main(String[] args) {
        // In a resource of its own name: programs that hold this one bring their own logback.xml.
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "org/khabar/ingest/logback.xml");
        }
        System.exit(new CommandLine(new IngestCommand()).execute(args));
    }
}
