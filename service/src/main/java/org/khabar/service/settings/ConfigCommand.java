package org.khabar.service.settings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigException;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar config}: what the programs can be told, and whether what they are told is right. */
@Command(
        name = "config",
        description = "Checks the settings of a program, or prints what settings there are.",
        mixinStandardHelpOptions = true)
public final class ConfigCommand {
    private final List<Program<?>> programs;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before a subcommand is called
    private CommandSpec spec;

    /**
     * @param programs whose settings it knows
     */
    public ConfigCommand(List<Program<?>> programs) {
        this.programs = List.copyOf(programs);
    }

    /** Checks one program's settings. */
    @Command(
            name = "check",
            description = {
                "Reads settings as the program would, and prints those in force and where each was given.",
                "Kafka's clients look at theirs too. Starts nothing and asks nobody. Secrets are masked."
            },
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(paramLabel = "PROGRAM", description = "ingest or enrich") String name,
            @Mixin ClusterOptions options) {
        try {
            var config = options.config(program(name));
            config.requireUsable();
            for (var setting : config.effective()) {
                spec.commandLine().getOut().printf("%-48s (%s)%n", setting, setting.place());
            }
            spec.commandLine().getOut().println("The settings of " + name + " are right.");
            return ExitCodes.DONE;
        } catch (ConfigException e) {
            var check = Objects.requireNonNull(spec.subcommands().get("check")).getCommandSpec();
            return Failures.report(check, e);
        }
    }

    /** Prints the page of settings. */
    @Command(
            name = "show",
            description = "Prints all settings with type, default, range and meaning, as docs/settings.md.",
            mixinStandardHelpOptions = true)
    int show() {
        spec.commandLine().getOut().print(SettingsPage.markdown(programs));
        spec.commandLine().getOut().flush();
        return ExitCodes.DONE;
    }

    private Program<?> program(String name) {
        return programs.stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigException("Unknown program " + name + "; known are "
                        + programs.stream().map(Program::name).collect(Collectors.joining(", "))));
    }
}
