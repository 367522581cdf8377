package org.khabar.enrich.curate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.catalog.CatalogEntry;
import org.khabar.enrich.catalog.CatalogOverlay;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;

/** An entry while it is changed: what it said before stays, and what ships already is not said again. */
final class EntryDraft {
    private final CatalogEntry before;
    private final @Nullable CatalogEntity shipped;
    private final List<CatalogName> shownNames;
    private final List<CatalogName> names;
    private final List<String> removedNames;
    private final Map<String, String> externalIds;
    private final List<String> notes = new ArrayList<>();
    private @Nullable EntityType type;
    private @Nullable String within;
    private @Nullable Boolean capital;

    /**
     * @param before what operators said until now
     * @param shipped what ships of that id; null where nothing does
     */
    EntryDraft(CatalogEntry before, @Nullable CatalogEntity shipped) {
        this.before = before;
        this.shipped = shipped;
        this.shownNames = new ArrayList<>(before.shownNames());
        this.names = new ArrayList<>(before.names());
        this.removedNames = new ArrayList<>(before.removedNames());
        this.externalIds = new HashMap<>(before.externalIds());
        this.type = before.type();
        this.within = before.within();
        this.capital = before.capital();
    }

    /** Sets the type. */
    void type(EntityType given) {
        type = shipped != null && shipped.type() == given ? null : given;
    }

    /** Adds a name to those that are found. */
    void add(CatalogName name) {
        boolean wasRemoved = removedNames.removeIf(removed -> CatalogOverlay.isSameName(removed, name.text()));
        if (!wasRemoved && shipped != null && shipped.names().contains(name)) {
            notes.add("the name " + name.text() + " ships with it already");
        } else if (!names.contains(name) && !shownNames.contains(name)) {
            names.add(name);
        }
    }

    /** Makes a name the one that is shown in its language. */
    void show(CatalogName name) {
        removedNames.removeIf(removed -> CatalogOverlay.isSameName(removed, name.text()));
        shownNames.removeIf(shown -> shown.language().equals(name.language()));
        names.remove(name);
        shownNames.add(name);
    }

    /** Takes a name away, an added one or a shipped one. */
    void remove(String name) {
        boolean wasFound = names.removeIf(added -> CatalogOverlay.isSameName(added.text(), name));
        boolean wasShown = shownNames.removeIf(added -> CatalogOverlay.isSameName(added.text(), name));
        boolean ships = shipped != null
                && shipped.names().stream().anyMatch(each -> CatalogOverlay.isSameName(each.text(), name));
        boolean isRemoved = removedNames.stream().anyMatch(removed -> CatalogOverlay.isSameName(removed, name));
        if (ships && !isRemoved) {
            removedNames.add(name);
        }
        if (!ships && !wasFound && !wasShown) {
            notes.add("it has no name " + name);
        }
    }

    /** Sets the place that it lies in. */
    void within(String place) {
        within = shipped != null && place.equals(shipped.within()) ? null : place;
    }

    /** Sets whether it is the capital of that place. */
    void capital(boolean isCapital) {
        capital = isCapital == (shipped != null && shipped.capital()) ? null : isCapital;
    }

    /** Adds ids in other catalogues. */
    void externalIds(Map<String, String> ids) {
        externalIds.putAll(ids);
    }

    /** What of it was without effect. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The entry, which is not hidden. */
    CatalogEntry entry() {
        return new CatalogEntry(
                before.id(), false, type, shownNames, names, removedNames, within, capital, externalIds);
    }
}
