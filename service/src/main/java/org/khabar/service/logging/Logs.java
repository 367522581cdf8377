package org.khabar.service.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Makes the log of this process follow the settings. */
public final class Logs {
    private static final String OWN_LEVEL = "own.level";
    private static final String OTHER_LEVEL = "other.level";

    private Logs() {}

    /**
     * From now on events of a program that runs until it is told to stop are logged so. Where another logging library than
     * Logback is in use, it is left as it is.
     *
     * @param format form of the lines
     * @param level of Khabar's own events; those of libraries are logged from a warning on, with debug from info on
     */
    public static void ofService(LogFormat format, LogLevel level) {
        configure(format, level, level.compareTo(LogLevel.DEBUG) < 0 ? LogLevel.WARN : LogLevel.INFO);
    }

    /**
     * The same for a command that does one thing and ends: it says itself what goes wrong, in one line, which the libraries'
     * own warnings would only repeat many times over.
     */
    public static void ofCommand(LogFormat format, LogLevel level) {
        configure(format, level, level.compareTo(LogLevel.DEBUG) < 0 ? LogLevel.ERROR : LogLevel.INFO);
    }

    private static void configure(LogFormat format, LogLevel level, LogLevel levelOfLibraries) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            configure(context, format, level, levelOfLibraries);
        }
    }

    private static void configure(LoggerContext context, LogFormat format, LogLevel level, LogLevel levelOfLibraries) {
        var resource = "logback-" + format.label() + ".xml";
        var configurator = new JoranConfigurator();
        context.reset();
        context.putProperty(OWN_LEVEL, level.label());
        context.putProperty(OTHER_LEVEL, levelOfLibraries.label());
        configurator.setContext(context);
        try {
            configurator.doConfigure(Objects.requireNonNull(Logs.class.getResource(resource), resource));
        } catch (JoranException e) {
            throw new IllegalStateException("Cannot read " + resource, e);
        }
    }
}
