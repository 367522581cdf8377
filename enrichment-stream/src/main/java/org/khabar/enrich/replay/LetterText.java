package org.khabar.enrich.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.enrich.topics.Coordinates;
import org.khabar.schema.json.JsonRecords;
import org.khabar.service.terminal.BytesPreview;
import org.khabar.service.terminal.Columns;
import org.khabar.service.terminal.PrintableText;

/** Letters as text: a line of a table, a page about one, or JSON. Nothing of it can harm a terminal. */
final class LetterText {
    private static final Columns COLUMNS = new Columns(26, 24, 17, 12, 22, 8, 8);
    private static final JsonMapper JSON = JsonRecords.mapper();
    private static final int KEY_LENGTH = 60;
    private static final int HEADER_LENGTH = 300;
    private static final int TEXT_LENGTH = 2_000;
    private static final int HEX_BYTES = 512;

    private LetterText() {}

    /** The heads of the columns. */
    static String heading() {
        return COLUMNS.row("LETTER", "PUBLISHED", "REASON", "STAGE", "ORIGINAL", "ATTEMPTS", "REPLAYED", "KEY");
    }

    /**
     * A letter as a line of the table.
     *
     * @param isReplayed whether it was sent again
     */
    static String row(Letter letter, boolean isReplayed) {
        return COLUMNS.row(
                letter.coordinates().toString(),
                letter.time().toString(),
                known(letter.reason()),
                known(letter.stage()),
                letter.original().map(Coordinates::toString).orElse("?"),
                attempts(letter),
                isReplayed ? "yes" : "no",
                key(letter.key()));
    }

    /** A key on one line: its text, or the beginning of its bytes. */
    static String key(byte @Nullable [] key) {
        if (key == null) {
            return "(none)";
        }
        return PrintableText.of(BytesPreview.text(key).orElseGet(() -> "(no text) 0x" + hex(key)), KEY_LENGTH);
    }

    /** All that there is to say of a letter. */
    static List<String> page(Letter letter, boolean isReplayed) {
        var lines = new ArrayList<String>();
        lines.add("letter     " + letter.coordinates());
        lines.add("published  " + letter.time());
        lines.add("original   " + letter.original().map(Coordinates::toString).orElse("?"));
        lines.add("attempts   " + attempts(letter));
        lines.add("replayed   " + (isReplayed ? "yes" : "no"));
        lines.add("headers");
        for (var header : letter.headers()) {
            lines.addAll(header(header));
        }
        lines.addAll(bytes("key", letter.key()));
        lines.addAll(bytes("value", letter.value()));
        return lines;
    }

    private static List<String> header(Header header) {
        var name = PrintableText.of(header.key(), HEADER_LENGTH);
        if (header.value() == null) {
            return List.of("  " + name + " = (none)");
        }
        var text = BytesPreview.text(header.value());
        if (text.isEmpty()) {
            return List.of("  " + name + " = 0x" + hex(header.value()));
        }
        // Only a stack trace has lines that mean something.
        var lines = new String(header.value(), StandardCharsets.UTF_8).lines().toList();
        var page = new ArrayList<String>();
        page.add("  " + name + " = " + (lines.isEmpty() ? "" : PrintableText.of(lines.get(0), HEADER_LENGTH)));
        lines.stream().skip(1).forEach(line -> page.add("      " + PrintableText.of(line, HEADER_LENGTH)));
        return page;
    }

    private static List<String> bytes(String what, byte @Nullable [] bytes) {
        if (bytes == null) {
            return List.of(what + "  (none)");
        }
        var lines = new ArrayList<String>();
        lines.add("%s  %d bytes".formatted(what, bytes.length));
        var text = BytesPreview.text(bytes);
        if (text.isPresent()) {
            lines.add("  " + PrintableText.of(text.get(), TEXT_LENGTH));
        } else {
            BytesPreview.hex(bytes, HEX_BYTES).forEach(line -> lines.add("  " + line));
            if (bytes.length > HEX_BYTES) {
                lines.add("  and %d bytes more".formatted(bytes.length - HEX_BYTES));
            }
        }
        return lines;
    }

    /** A letter as one line of JSON. */
    static String json(Letter letter, boolean isReplayed) {
        return json(fields(letter, isReplayed));
    }

    /** The same with its bytes in Base64 and all its headers. */
    static String fullJson(Letter letter, boolean isReplayed) {
        var fields = fields(letter, isReplayed);
        fields.put("value", base64(letter.value()));
        var headers = new ArrayList<Map<String, @Nullable String>>();
        for (var header : letter.headers()) {
            var entry = new LinkedHashMap<String, @Nullable String>();
            entry.put("name", header.key());
            entry.put("value", base64(header.value()));
            headers.add(entry);
        }
        fields.put("headers", headers);
        return json(fields);
    }

    /** The fields of a letter that a script may want, in their order. */
    static Map<String, @Nullable Object> fields(Letter letter, boolean isReplayed) {
        var original = letter.original();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("letter", letter.coordinates().toString());
        fields.put("partition", letter.coordinates().partition());
        fields.put("offset", letter.coordinates().offset());
        fields.put("published", letter.time());
        fields.put("reason", letter.reason());
        fields.put("stage", letter.stage());
        fields.put("detail", letter.header(DeadLetterHeaders.DETAIL).orElse(null));
        fields.put("originalTopic", original.map(Coordinates::topic).orElse(null));
        fields.put("originalPartition", original.map(Coordinates::partition).orElse(null));
        fields.put("originalOffset", original.map(Coordinates::offset).orElse(null));
        fields.put("attempts", letter.attempts().isPresent() ? letter.attempts().getAsInt() : null);
        fields.put("replayed", isReplayed);
        fields.put(
                "keyText",
                letter.key() == null ? null : BytesPreview.text(letter.key()).orElse(null));
        fields.put("key", base64(letter.key()));
        return fields;
    }

    /** Fields as one line of JSON. */
    static String json(Map<String, @Nullable Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attempts(Letter letter) {
        var attempts = letter.attempts();
        return attempts.isPresent() ? Integer.toString(attempts.getAsInt()) : "?";
    }

    private static String known(String text) {
        return text.isEmpty() ? "?" : text;
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, HEX_BYTES));
    }
}
