package org.khabar.ingest;

import picocli.CommandLine;

/** Runs {@link IngestCommand} as a program of its own. */
public final class IngestApp {
    private IngestApp() {}

    /** Ends with the command's exit status. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new IngestCommand()).execute(args));
    }
}
