package org.khabar.enrich.curate;

import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.khabar.enrich.catalog.EntryRules;
import org.khabar.enrich.catalog.RefusedEntryException;
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

/** Hides an entity of the catalogue. */
@Command(
        name = "hide",
        description =
                "Hides an entity: nothing is linked to it any more. What else was said of it is kept, for the day it is"
                        + " shown again by add.",
        mixinStandardHelpOptions = true)
final class HideCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "ID", description = "Id of the entity, such as iso3166:CY.")
    private String id = "";

    @Override
    public Integer call() {
        try {
            return hide();
        } catch (RefusedEntryException e) {
            Failures.complain(spec, Failures.line(e));
            return ExitCodes.WRONG_USAGE;
        } catch (KafkaException e) {
            return Failures.report(spec, e);
        }
    }

    private int hide() {
        var rules = EntryRules.load();
        var topic = new EntryTopic(cluster.config(), rules);
        var curator = Curator.of(EntityCatalog.load(), topic.read());
        var out = spec.commandLine().getOut();
        if (!curator.knows(id)) {
            Failures.complain(spec, "the catalogue has no " + PrintableText.of(id, 200));
            return ExitCodes.FAILED;
        }
        var before = curator.entryOf(id);
        if (before.hidden()) {
            out.println(PrintableText.of(id) + " is hidden already");
            return ExitCodes.DONE;
        }
        rules.requireRoom(curator.stored().keySet(), id);
        topic.write(before.withHidden(true));
        out.println(PrintableText.of(id) + " is hidden; running instances link nothing to it within seconds");
        return ExitCodes.DONE;
    }
}
