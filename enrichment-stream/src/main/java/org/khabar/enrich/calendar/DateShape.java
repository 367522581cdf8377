package org.khabar.enrich.calendar;

import org.jspecify.annotations.Nullable;

/** One way to write a date around its year. */
@FunctionalInterface
interface DateShape {
    /** The date of this shape that the year belongs to, or null. */
    @Nullable
    DateExpression read(YearNumber year);
}
