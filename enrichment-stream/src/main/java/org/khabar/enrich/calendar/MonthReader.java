package org.khabar.enrich.calendar;

import org.jspecify.annotations.Nullable;

/** Reads the month that ends where a cursor is: "October", "Oct.", "تشرين الأول", "سبتمبر (أيلول)", "أغسطس/ آب". */
final class MonthReader {
    private final MonthNames names;

    MonthReader(MonthNames names) {
        this.names = names;
    }

    /** The month that ends at the cursor, which is left before it; or null, with the cursor where it was. */
    @Nullable
    NamedMonth before(LeftwardCursor cursor) {
        int mark = cursor.at();
        boolean stopped = cursor.take(".");
        boolean closed = !stopped && cursor.take(")");
        var name = name(cursor);
        if (name == null || (stopped && !name.abbreviated()) || (closed && !cursor.take("("))) {
            cursor.returnTo(mark);
            return null;
        }
        skipSameMonth(cursor, name, closed);
        return new NamedMonth(cursor.at(), name.calendar(), name.month());
    }

    private void skipSameMonth(LeftwardCursor cursor, MonthName name, boolean closed) {
        int mark = cursor.at();
        if (closed || cursor.take("/")) {
            var other = name(cursor);
            if (other != null && other.isSameMonth(name)) {
                return;
            }
        }
        cursor.returnTo(mark);
    }

    private @Nullable MonthName name(LeftwardCursor cursor) {
        int mark = cursor.at();
        var last = cursor.takeWord();
        if (last == null) {
            return null;
        }
        var name = find(cursor, last);
        if (name != null) {
            return name;
        }
        cursor.skipGap();
        var first = cursor.takeWord();
        var ofTwoWords = first == null ? null : find(cursor, first + " " + last);
        if (ofTwoWords == null) {
            cursor.returnTo(mark);
        }
        return ofTwoWords;
    }

    /** Looks a folded name up, without its proclitic if need be, which is then given back to the cursor. */
    private @Nullable MonthName find(LeftwardCursor cursor, String name) {
        var found = names.find(name);
        if (found != null) {
            return found;
        }
        var bare = Proclitic.remove(name);
        var foundBare = bare == null ? null : names.find(bare);
        if (foundBare != null) {
            cursor.returnTo(cursor.at() + 1);
        }
        return foundBare;
    }
}
