package org.khabar.enrich.dates;

import java.util.Locale;

/** What a word of the resource stands for in an expression; the resource explains each. */
enum LexemeClass {
    WEEKDAY,
    MONTH,
    ABBREVIATED_MONTH,
    HIJRI_MONTH,
    SOLAR_MONTH,
    SHIFT,
    DAY_WORD,
    UNIT,
    COUNTED,
    DUAL,
    COUNT_WORD,
    ORDINAL,
    LEAD,
    PAST,
    FUTURE;

    /** As patterns write it. */
    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class that a pattern names in lower case, with hyphens. */
    static LexemeClass named(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
