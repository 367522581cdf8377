package org.khabar.service.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigException;
import org.khabar.service.settings.Settings.Given;

/**
 * Reads settings from where an operator gives them. Later places win: file, environment, command line; defaults are the
 * definition's.
 *
 * <p>In the environment a key stands in capitals with underscores for dots. Behind {@code KHABAR_} it is a setting that all
 * programs share; behind {@code KHABAR_INGEST_} or {@code KHABAR_ENRICH_} it is one program's, and wins there. In a file keys stand as
 * they are, or behind {@code ingest.} or {@code enrich.} when one file serves all programs. An empty variable counts as not
 * given, as compose files leave them. A variable whose name ends in {@code __FILE} names a file that holds the value, as secrets
 * are mounted.
 */
public final class SettingsReader {
    private static final String VARIABLE_PREFIX = "KHABAR_";
    private static final String FILE_SUFFIX = "__FILE";

    /** Read by others than programs: the script that starts them, and the compose files. */
    private static final Set<String> OF_OTHERS = Set.of("KHABAR_JVM_OPTIONS", "KHABAR_VERSION", "KHABAR_SETTINGS");

    private final Program<?> program;

    /**
     * @param program whose settings are read; what is another's is passed over
     */
    public SettingsReader(Program<?> program) {
        this.program = program;
    }

    /** Settings of the command line. */
    public Settings commandLine(Map<String, String> options) {
        return known(Settings.of(options, "command line").given());
    }

    /**
     * Settings of the environment.
     *
     * @throws ConfigException when a variable of ours names no setting, its file cannot be read, or the value is given beside
     *     its file
     */
    public Settings environment(Map<String, String> variables) {
        var shared = new TreeMap<String, Given>();
        var own = new TreeMap<String, Given>();
        // In order, so that of two mistakes it is always the same that is named: X stands before X__FILE.
        new TreeMap<>(variables).forEach((variable, value) -> {
            if (isOurs(variable) && !value.isEmpty()) {
                requireOneOf(variable, variables);
                read(variable, value, shared, own);
            }
        });
        return new Settings(shared).overriddenBy(known(own));
    }

    private static boolean isOurs(String variable) {
        return variable.startsWith(VARIABLE_PREFIX) && !OF_OTHERS.contains(variable);
    }

    private static void requireOneOf(String variable, Map<String, String> variables) {
        var ofFile = variable + FILE_SUFFIX;
        if (!variables.getOrDefault(ofFile, "").isEmpty()) {
            throw new ConfigException("Both " + variable + " and " + ofFile
                    + " are given; only one of the two may say what the value is");
        }
    }

    private void read(String variable, String value, Map<String, Given> shared, Map<String, Given> own) {
        var name = variable.endsWith(FILE_SUFFIX)
                ? variable.substring(0, variable.length() - FILE_SUFFIX.length())
                : variable;
        var key = key(name.substring(VARIABLE_PREFIX.length()));
        var given = new Given(
                name.equals(variable) ? value : contentOf(variable, key, value), "environment variable " + variable);
        if (key.startsWith(program.prefix())) {
            own.put(key.substring(program.prefix().length()), given);
        } else if (!Program.isOfOneProgram(key)) {
            requireShared(variable, key);
            shared.put(key, given);
        }
    }

    private void requireShared(String variable, String key) {
        if (ClusterConfig.isShared(key)) {
            return;
        }
        var hint = program.isKnown(key)
                ? "it is " + program.name() + "'s own: " + program.variable(key)
                : "known are " + ClusterConfig.describeShared();
        throw new ConfigException(
                "Unknown environment variable " + variable + ": no setting " + key + " that programs share; " + hint);
    }

    // Who mixes the two up writes the secret where the name of its file belongs, and it would be in the log.
    private static String contentOf(String variable, String key, String file) {
        try {
            return Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException | InvalidPathException e) {
            var named = Secrets.isSecret(key) ? "a file" : "the file " + file;
            throw new ConfigException(
                    "Environment variable " + variable + " names " + named + " that cannot be read: " + reason(e));
        }
    }

    private static String reason(Exception e) {
        if (e instanceof NoSuchFileException || e instanceof InvalidPathException) {
            return "there is none of that name";
        }
        return e instanceof AccessDeniedException
                ? "access is denied"
                : e.getClass().getSimpleName();
    }

    /**
     * Settings of a properties file in UTF-8.
     *
     * @throws ConfigException when it cannot be read, or a key names no setting
     */
    public Settings file(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException("Settings file " + file + " cannot be read: " + e.getMessage());
        }
        var plain = new TreeMap<String, Given>();
        var own = new TreeMap<String, Given>();
        for (var key : properties.stringPropertyNames()) {
            var given = new Given(properties.getProperty(key).strip(), "file " + file);
            if (key.startsWith(program.prefix())) {
                own.put(key.substring(program.prefix().length()), given);
            } else if (!Program.isOfOneProgram(key)) {
                plain.put(key, given);
            }
        }
        return known(plain).overriddenBy(known(own));
    }

    private Settings known(Map<String, Given> given) {
        given.forEach((key, one) -> program.requireSettable(key, one.place()));
        return new Settings(given);
    }

    private static String key(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
