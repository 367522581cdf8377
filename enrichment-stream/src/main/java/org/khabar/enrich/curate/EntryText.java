package org.khabar.enrich.curate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.catalog.CatalogEntry;
import org.khabar.enrich.catalog.CatalogOverlay;
import org.khabar.enrich.catalog.RefusedEntryException;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.service.terminal.Columns;
import org.khabar.service.terminal.PrintableText;

/** Entries as a person reads them. */
final class EntryText {
    private static final Columns LIST = new Columns(32, 20);
    private static final Columns NAMES = new Columns(2, 40);
    private static final String SHIPPED = "shipped";

    private EntryText() {}

    /** What stands above the rows. */
    static String heading() {
        return LIST.row("ID", "CHANGED", "WHAT");
    }

    /** One entry on a line. */
    static String row(StoredEntry stored, Curator curator) {
        return LIST.row(stored.id(), stored.changed().toString(), what(stored, curator.shippedOf(stored.id())));
    }

    private static String what(StoredEntry stored, @Nullable CatalogEntity shipped) {
        var entry = stored.entry();
        if (entry == null) {
            return "not used: " + stored.fault() + ", " + stored.detail();
        }
        try {
            return CatalogOverlay.merge(shipped, entry).isEmpty() ? "hidden" : what(entry, shipped);
        } catch (RefusedEntryException e) {
            return "not used: " + e.fault() + ", " + e.getMessage();
        }
    }

    private static String what(CatalogEntry entry, @Nullable CatalogEntity shipped) {
        var parts = new ArrayList<String>();
        if (shipped == null) {
            parts.add("new");
        }
        if (entry.type() != null) {
            parts.add(entry.type().toString());
        }
        int added = entry.names().size() + entry.shownNames().size();
        if (added > 0) {
            parts.add("names " + (shipped == null ? "" : "+") + added);
        }
        if (!entry.removedNames().isEmpty()) {
            parts.add("names -" + entry.removedNames().size());
        }
        if (entry.within() != null) {
            parts.add("within " + entry.within());
        }
        return parts.isEmpty() ? "nothing that counts" : String.join(", ", parts);
    }

    /** All of one entity, and where it comes from. */
    static List<String> page(String id, Curator curator) {
        var stored = curator.stored().get(id);
        var shipped = curator.shippedOf(id);
        var lines = new ArrayList<String>();
        lines.add(PrintableText.of(id) + " " + source(stored, shipped));
        if (stored != null && stored.fault() != null) {
            lines.add(PrintableText.of("  its entry is not used: " + stored.fault() + ", " + stored.detail()));
        }
        lines.addAll(body(curator.entryOf(id), shipped));
        return lines;
    }

    private static String source(@Nullable StoredEntry stored, @Nullable CatalogEntity shipped) {
        var ships = shipped == null ? "does not ship" : "ships";
        return stored == null ? ships : ships + ", operators' entry of " + stored.changed();
    }

    /** What an entry and what ships come to. */
    static List<String> body(CatalogEntry entry, @Nullable CatalogEntity shipped) {
        try {
            return CatalogOverlay.merge(shipped, entry)
                    .map(merged -> body(merged, entry, shipped))
                    .orElse(List.of("  hidden: nothing is linked to it"));
        } catch (RefusedEntryException e) {
            return List.of("  not used: " + PrintableText.of(String.valueOf(e.getMessage())));
        }
    }

    private static List<String> body(CatalogEntity merged, CatalogEntry entry, @Nullable CatalogEntity shipped) {
        var lines = new ArrayList<String>();
        lines.add("  type       " + merged.type() + origin(entry.type() == null));
        Optional.ofNullable(merged.within())
                .ifPresent(place -> lines.add("  within     " + PrintableText.of(place)
                        + (merged.capital() ? ", its capital" : "") + origin(entry.within() == null)));
        merged.externalIds().forEach((scheme, id) -> lines.add("  also       " + PrintableText.of(scheme + ":" + id)));
        for (var name : merged.names()) {
            boolean ships = shipped != null && shipped.names().contains(name);
            lines.add("  name       "
                    + line(name, ships ? SHIPPED : entry.shownNames().contains(name) ? "shown" : "added"));
        }
        if (shipped != null) {
            shipped.names().stream()
                    .filter(name -> !merged.names().contains(name))
                    .forEach(name -> lines.add("  name       " + line(name, "removed")));
        }
        return lines;
    }

    private static String line(CatalogName name, String origin) {
        var context = name.context().isEmpty() ? "" : "(" + name.context() + ") ";
        return NAMES.row(
                name.language(),
                context + name.text(),
                origin + (name.weak() ? ", weak" : "") + (name.passive() ? ", not looked for" : ""));
    }

    private static String origin(boolean ships) {
        return ships ? "" : " (operators')";
    }
}
