package org.khabar.service.terminal;

/** With what status commands end. */
public final class ExitCodes {
    /** All went well. */
    public static final int DONE = 0;

    /** The work failed, or what it needs is not there. */
    public static final int FAILED = 1;

    /** A wrong option, setting or input. */
    public static final int WRONG_USAGE = 2;

    private ExitCodes() {}
}
