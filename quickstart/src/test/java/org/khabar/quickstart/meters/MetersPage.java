package org.khabar.quickstart.meters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tables of docs/metrics.md. */
final class MetersPage {
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern TAG = Pattern.compile("`([^`]+)`(?: \\((\\d+)[):])?");
    private static final int COLUMNS = 7;

    private MetersPage() {}

    /**
     * A line of a table.
     *
     * @param tags number of values by key, 0 where the page does not give it as a number
     */
    record Row(String meter, String prometheus, String type, String unit, Map<String, Integer> tags, String meaning) {}

    static List<Row> read() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(Path.of("../docs/metrics.md"))) {
            var cells = line.split(" ?\\| ?", -1);
            if (cells.length > COLUMNS && cells[1].startsWith("`")) {
                rows.add(new Row(name(cells[1]), name(cells[2]), cells[3], cells[4], tags(cells[5]), cells[6]));
            }
        }
        return rows;
    }

    private static String name(String cell) {
        return NAME.matcher(cell)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no name in " + cell));
    }

    private static Map<String, Integer> tags(String cell) {
        var tags = new TreeMap<String, Integer>();
        TAG.matcher(cell).results().forEach(match -> tags.put(match.group(1), number(match)));
        return tags;
    }

    private static int number(MatchResult match) {
        return match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
    }
}
