package org.khabar.service.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.khabar.service.logging.Logs;
import picocli.CommandLine.Option;

/** The options by which every command is told its settings; a picocli mixin. */
public final class ClusterOptions {
    private final Map<String, String> environment;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers, several separated by commas; default localhost:9092.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Registry that speaks Confluent's API; default http://localhost:8081.")
    private @Nullable String registry;

    @Option(names = "--config", paramLabel = "FILE", description = "Properties file with settings.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any other setting, see docs/settings.md; repeatable.")
    private Map<String, String> set = new LinkedHashMap<>();

    /** Options over the environment of the process. */
    public ClusterOptions() {
        this(System.getenv());
    }

    /**
     * @param environment variables that may hold settings
     */
    public ClusterOptions(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The settings of a command that only talks to a cluster.
     *
     * @throws ConfigException with one line naming what is wrong
     */
    public ClusterConfig config() {
        return config(ClusterConfig.PROGRAM);
    }

    /**
     * The settings of a program for a command that does one thing and ends; the log follows them from here on.
     *
     * @throws ConfigException with one line naming what is wrong
     */
    public <C extends ClusterConfig> C config(Program<C> program) {
        var config = program.configure(settings(program));
        Logs.ofCommand(config.logFormat(), config.logLevel());
        return config;
    }

    /**
     * The settings of a program that runs until it is told to stop; the log follows them from here on.
     *
     * @throws ConfigException with one line naming what is wrong
     */
    public <C extends ServiceConfig> C serviceConfig(Program<C> program) {
        var config = program.configure(settings(program));
        Logs.ofService(config.logFormat(), config.logLevel());
        config.requireUsable(); // after the log is set, since Kafka's clients log what they are given
        return config;
    }

    private Settings settings(Program<?> program) {
        var reader = new SettingsReader(program);
        var fromFile = file == null ? Settings.NONE : reader.file(file);
        return fromFile.overriddenBy(reader.environment(environment)).overriddenBy(reader.commandLine(options()));
    }

    private Map<String, String> options() {
        var options = new LinkedHashMap<>(set);
        if (bootstrapServers != null) {
            options.put(ClusterConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        }
        if (registry != null) {
            options.put(ClusterConfig.REGISTRY_URL_CONFIG, registry);
        }
        return options;
    }
}
