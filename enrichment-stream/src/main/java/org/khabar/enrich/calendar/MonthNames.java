package org.khabar.enrich.calendar;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;

/** The names of months in all languages, folded. No name stands for two months, or loading fails. */
final class MonthNames {
    private static final TsvResource RESOURCE = new TsvResource(MonthNames.class, "months.tsv");
    private static final int COLUMNS = 4;

    private final Map<String, MonthName> names;

    private MonthNames(Map<String, MonthName> names) {
        this.names = names;
    }

    static MonthNames load() {
        var names = new HashMap<String, MonthName>();
        for (var row : RESOURCE.rows(COLUMNS)) {
            var calendar = CalendarSystem.valueOf(row[0]);
            int month = Integer.parseInt(row[1]);
            for (var name : TsvResource.values(row[3])) {
                add(names, name, calendar, month);
            }
        }
        return new MonthNames(Map.copyOf(names));
    }

    private static void add(Map<String, MonthName> names, String name, CalendarSystem calendar, int month) {
        boolean abbreviated = name.endsWith(".");
        var folded = TextFolder.fold(abbreviated ? name.substring(0, name.length() - 1) : name);
        var added = new MonthName(calendar, month, abbreviated);
        var known = names.merge(folded, added, MonthNames::moreLenient);
        if (!known.isSameMonth(added)) {
            throw RESOURCE.malformed(name + " stands for two months");
        }
    }

    private static MonthName moreLenient(MonthName known, MonthName added) {
        return known.abbreviated() ? known : new MonthName(known.calendar(), known.month(), added.abbreviated());
    }

    /** The month that a folded name stands for. */
    @Nullable
    MonthName find(String folded) {
        return names.get(folded);
    }
}
