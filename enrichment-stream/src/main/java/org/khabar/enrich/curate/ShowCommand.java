package org.khabar.enrich.curate;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.catalog.EntryRules;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is in the catalogue. */
@Command(
        name = "show",
        description =
                "Shows one entity with all its names and where these come from; without an argument all entries of operators,"
                        + " a line each.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(
            paramLabel = "ID-or-NAME",
            arity = "0..1",
            description = "Id of the entity, or one of its names in any language and spelling.")
    private @Nullable String asked;

    @Override
    public Integer call() {
        try {
            var topic = new EntryTopic(cluster.config(), EntryRules.load());
            var curator = Curator.of(EntityCatalog.load(), topic.read());
            return asked == null ? list(curator) : show(curator, asked);
        } catch (KafkaException e) {
            return Failures.report(spec, e);
        }
    }

    private int list(Curator curator) {
        var out = spec.commandLine().getOut();
        out.println(EntryText.heading());
        curator.stored().values().forEach(stored -> out.println(EntryText.row(stored, curator)));
        int count = curator.stored().size();
        out.println(count == 1 ? "1 entry" : count + " entries");
        return ExitCodes.DONE;
    }

    private int show(Curator curator, String idOrName) {
        var ids = curator.knows(idOrName) ? List.of(idOrName) : curator.named(idOrName);
        if (ids.isEmpty()) {
            Failures.complain(spec, "the catalogue has no id and no name " + PrintableText.of(idOrName, 200));
            return ExitCodes.FAILED;
        }
        var out = spec.commandLine().getOut();
        ids.forEach(id -> EntryText.page(id, curator).forEach(out::println));
        return ExitCodes.DONE;
    }
}
