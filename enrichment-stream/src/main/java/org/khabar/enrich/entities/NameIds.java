package org.khabar.enrich.entities;

import java.util.Locale;
import java.util.regex.Pattern;
import org.khabar.enrich.text.TextFolder;

/** Ids of things that no catalogue knows: made of type and folded name, so they are the same in every article. */
public final class NameIds {
    private static final String PREFIX = "name:";
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private NameIds() {}

    /** Whether an id is made of a name. */
    public static boolean isMadeOfName(String id) {
        return id.startsWith(PREFIX);
    }

    /** The id of a thing of a type that is named so. */
    public static String of(EntityType type, String name) {
        var folded = SPACES.matcher(TextFolder.fold(name).strip()).replaceAll("-");
        return PREFIX + type.name().toLowerCase(Locale.ROOT) + ':' + folded;
    }
}
