package org.khabar.schema.topic;

import org.khabar.schema.topic.Topic.Format;

/** The catalogue of topics as the table that the documentation shows. */
public final class TopicsTable {
    private TopicsTable() {}

    /** A Markdown table: topic, key, value, retention. */
    public static String markdown() {
        var table = new StringBuilder("| topic | key | value | kept |\n| --- | --- | --- | --- |\n");
        for (var topic : Topics.all()) {
            table.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            topic.name(),
                            describe(topic.keyFormat()),
                            describe(topic.valueFormat()),
                            topic.retention()));
        }
        return table.toString();
    }

    private static String describe(Format<?> format) {
        if (format instanceof Format.Avro<?> avro) {
            return "`" + avro.type().getSimpleName() + "`";
        }
        return format instanceof Format.Text ? "text" : "bytes";
    }
}
