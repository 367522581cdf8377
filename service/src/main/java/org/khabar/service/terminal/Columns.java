package org.khabar.service.terminal;

import java.util.List;

/** A table that is printed while its rows come: columns have least widths, and a longer cell moves the others of its row. */
public final class Columns {
    private final List<Integer> widths;

    /**
     * @param widths least width of each column but the last, in characters
     */
    public Columns(Integer... widths) {
        this.widths = List.of(widths);
    }

    /** One line; the cells are made safe to print. */
    public String row(String... cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            var cell = PrintableText.of(cells[i]);
            line.append(cell);
            if (i < cells.length - 1) {
                line.append(" ".repeat(Math.max(1, widths.get(i) - cell.codePointCount(0, cell.length()) + 1)));
            }
        }
        return line.toString();
    }
}
