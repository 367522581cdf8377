package org.khabar.enrich.catalog;

import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.EntryFault;
import org.khabar.schema.CatalogEntity;

/** Entries as the records of entities.catalog hold them. */
public final class EntryFormat {
    private EntryFormat() {}

    /**
     * The entry that a record holds; not checked further than that its parts can be told.
     *
     * @param key key of the record
     * @throws RefusedEntryException where key and value disagree, or the type is none of this version's
     */
    public static CatalogEntry read(String key, CatalogEntity value) {
        if (!key.equals(value.getEntityId())) {
            throw new RefusedEntryException(
                    EntryFault.BAD_ID, "the key " + key + " is not the id " + value.getEntityId());
        }
        return new CatalogEntry(
                key,
                value.getHidden(),
                type(value.getType()),
                names(value, true),
                names(value, false),
                value.getRemovedNames(),
                value.getWithin(),
                value.getCapital(),
                value.getExternalIds());
    }

    /** The record of an entry. */
    public static CatalogEntity write(CatalogEntry entry) {
        var type = entry.type();
        return CatalogEntity.newBuilder()
                .setEntityId(entry.id())
                .setHidden(entry.hidden())
                .setType(type == null ? null : org.khabar.schema.EntityType.valueOf(type.name()))
                .setNames(Stream.concat(
                                entry.shownNames().stream().map(name -> write(name, true)),
                                entry.names().stream().map(name -> write(name, false)))
                        .toList())
                .setRemovedNames(entry.removedNames())
                .setWithin(entry.within())
                .setCapital(entry.capital())
                .setExternalIds(entry.externalIds())
                .build();
    }

    private static @Nullable EntityType type(org.khabar.schema.@Nullable EntityType type) {
        if (type == null) {
            return null;
        }
        return switch (type) {
            case PERSON -> EntityType.PERSON;
            case ORGANIZATION -> EntityType.ORGANIZATION;
            case LOCATION -> EntityType.LOCATION;
            case DATE -> EntityType.DATE;
            case UNKNOWN -> throw new RefusedEntryException(EntryFault.BAD_TYPE, "this version does not know the type");
        };
    }

    private static List<CatalogName> names(CatalogEntity value, boolean shown) {
        var names = new ArrayList<CatalogName>();
        for (var name : value.getNames()) {
            if (name.getShown() == shown) {
                names.add(new CatalogName(
                        language(name.getLanguage(), name.getName()),
                        name.getContext(),
                        name.getName(),
                        name.getWeak()));
            }
        }
        return names;
    }

    /** Subtags say more than the search for names asks. What is written so in several languages counts as the widest of its script. */
    private static String language(@Nullable String tag, String name) {
        if (tag != null) {
            return ULocale.forLanguageTag(tag).getLanguage();
        }
        if (hasLettersOf(UnicodeBlock.ARABIC, name)) {
            return "ar";
        }
        return hasLettersOf(UnicodeBlock.CYRILLIC, name) ? "ru" : "en";
    }

    private static boolean hasLettersOf(UnicodeBlock block, String name) {
        return name.codePoints().anyMatch(letter -> block.equals(UnicodeBlock.of(letter)));
    }

    private static org.khabar.schema.CatalogName write(CatalogName name, boolean shown) {
        return new org.khabar.schema.CatalogName(name.text(), name.language(), name.context(), name.weak(), shown);
    }
}
