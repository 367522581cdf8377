package org.khabar.ingest.watch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A line of the ledger: a checksum and fields, with tabs between them. The first names the folder, each further one a file
 * that was taken; of several for one file the last holds. A line that was written in part, or damaged on disk, does not
 * agree with its checksum.
 */
sealed interface LedgerLine {
    /** What the first line says before the folder; another number when lines can no longer be read by this program. */
    String FORMAT = "khabar-watch-ledger-1";

    /** The first line. */
    record Header(String folder) implements LedgerLine {
        @Override
        public String encoded() {
            return checked(FORMAT + '\t' + escaped(folder));
        }
    }

    /** A file that was taken. */
    record Entry(TakenFile taken) implements LedgerLine {
        @Override
        public String encoded() {
            var state = taken.state();
            return checked(
                    state.size() + "\t" + state.modifiedNs() + '\t' + taken.hash() + '\t' + escaped(taken.path()));
        }
    }

    /** The line without its end. */
    String encoded();

    /** What a line says; empty if it is damaged. */
    static Optional<LedgerLine> decode(String line) {
        var end = line.indexOf('\t');
        if (end < 0 || !line.substring(0, end).equals(checksum(line.substring(end + 1)))) {
            return Optional.empty();
        }
        var fields = line.substring(end + 1).split("\t", -1);
        try {
            return switch (fields.length) {
                case 2 -> fields[0].equals(FORMAT) ? Optional.of(new Header(unescaped(fields[1]))) : Optional.empty();
                case 4 ->
                    Optional.of(new Entry(new TakenFile(
                            unescaped(fields[3]),
                            new FileState(Long.parseLong(fields[0]), Long.parseLong(fields[1])),
                            fields[2])));
                default -> Optional.empty();
            };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String checked(String fields) {
        return checksum(fields) + '\t' + fields;
    }

    private static String checksum(String fields) {
        var checksum = new CRC32C();
        checksum.update(fields.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(checksum.getValue());
    }

    // A file's name may hold every character but a slash.
    private static String escaped(String path) {
        return path.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String field) {
        var path = new StringBuilder(field.length());
        for (var i = 0; i < field.length(); i++) {
            var c = field.charAt(i);
            if (c != '\\' || i + 1 == field.length()) {
                path.append(c);
            } else {
                path.append(special(field.charAt(++i)));
            }
        }
        return path.toString();
    }

    private static char special(char letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> letter;
        };
    }
}
