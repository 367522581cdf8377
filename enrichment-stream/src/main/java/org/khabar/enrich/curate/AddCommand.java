package org.khabar.enrich.curate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.catalog.CatalogEntry;
import org.khabar.enrich.catalog.CatalogOverlay;
import org.khabar.enrich.catalog.EntryRules;
import org.khabar.enrich.catalog.RefusedEntryException;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityType;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds an entity to the catalogue, or adds to one. */
@Command(
        name = "add",
        description = {
            "Adds an entity to the catalogue, or changes one that is in it.",
            "What was said of it before, and what ships, stays; only what is given is added. One that is hidden is shown again."
        },
        mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(
            paramLabel = "ID",
            description = "Id of the entity: one that ships, or a new one such as our:harbour-office.")
    private String id = "";

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            converter = TypeArgument.class,
            description = "person, organization or location; a new entity needs one.")
    private @Nullable EntityType type;

    @Option(
            names = "--name",
            paramLabel = "LANG=NAME",
            converter = NameArgument.class,
            description = "A name to find, " + NameArgument.FORM + "; repeatable.")
    private List<CatalogName> names = new ArrayList<>();

    @Option(
            names = "--show-name",
            paramLabel = "LANG=NAME",
            converter = NameArgument.class,
            description = "The name that articles in its language are given; found too.")
    private List<CatalogName> shownNames = new ArrayList<>();

    @Option(
            names = "--weak-name",
            paramLabel = "LANG=NAME",
            converter = NameArgument.class,
            description = "A name that counts only where an article has named the entity otherwise before.")
    private List<CatalogName> weakNames = new ArrayList<>();

    @Option(
            names = "--remove-name",
            paramLabel = "NAME",
            description =
                    "A name that does not count any more, in any language, without regard to case and diacritics.")
    private List<String> removedNames = new ArrayList<>();

    @Option(names = "--within", paramLabel = "ID", description = "The place that it lies in.")
    private @Nullable String within;

    @Option(names = "--capital", negatable = true, description = "It is the capital of that place, or is not.")
    private @Nullable Boolean capital;

    @Option(
            names = "--external-id",
            paramLabel = "SCHEME=ID",
            description = "Its id in another catalogue, such as wikidata=Q42, for whoever reads the topic.")
    private Map<String, String> externalIds = new LinkedHashMap<>();

    @Override
    public Integer call() {
        try {
            return add();
        } catch (RefusedEntryException e) {
            Failures.complain(spec, Failures.line(e));
            return ExitCodes.WRONG_USAGE;
        } catch (KafkaException e) {
            return Failures.report(spec, e);
        }
    }

    private int add() {
        var rules = EntryRules.load();
        rules.check(draft(CatalogEntry.of(id), EntityCatalog.of(List.of())).entry()); // before anybody is asked
        var topic = new EntryTopic(cluster.config(), rules);
        var curator = Curator.of(EntityCatalog.load(), topic.read());
        var draft = draft(curator.entryOf(id), curator.shipped());
        var entry = draft.entry();
        rules.check(entry);
        var merged = CatalogOverlay.merge(curator.shippedOf(id), entry).orElseThrow();
        rules.requireRoom(curator.stored().keySet(), id);
        if (within != null && curator.merged().find(within).isEmpty()) {
            Failures.complain(spec, "the catalogue has no " + PrintableText.of(within));
            return ExitCodes.WRONG_USAGE;
        }
        var out = spec.commandLine().getOut();
        var given =
                Stream.of(names, shownNames, weakNames).flatMap(List::stream).toList();
        Stream.concat(draft.notes().stream(), curator.shared(merged, given).stream())
                .forEach(note -> out.println("note: " + PrintableText.of(note)));
        if (entry.equals(curator.entryOf(id))) {
            out.println("nothing to change");
            return ExitCodes.DONE;
        }
        topic.write(entry);
        out.println(PrintableText.of(id));
        EntryText.body(entry, curator.shippedOf(id)).forEach(out::println);
        out.println("written to entities.catalog; running instances use it within seconds");
        return ExitCodes.DONE;
    }

    private EntryDraft draft(CatalogEntry before, EntityCatalog shipped) {
        var draft = new EntryDraft(before, shipped.find(id).orElse(null));
        if (type != null) {
            draft.type(type);
        }
        removedNames.forEach(draft::remove);
        names.forEach(draft::add);
        shownNames.forEach(draft::show);
        weakNames.forEach(name -> draft.add(new CatalogName(name.language(), name.context(), name.text(), true)));
        if (within != null) {
            draft.within(within);
        }
        if (capital != null) {
            draft.capital(capital);
        }
        draft.externalIds(externalIds);
        return draft;
    }
}
