package org.khabar.enrich.topics;

import java.util.Optional;
import java.util.regex.Pattern;
import org.khabar.schema.Origin;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

/**
 * The place of a record.
 *
 * @param topic name of the topic
 * @param partition partition, from 0
 * @param offset offset within the partition, from 0
 */
public record Coordinates(String topic, int partition, long offset) {
    private static final Pattern FORM = Pattern.compile("(?:(\\S+)[-/])?(\\d{1,9})[@/](\\d{1,18})");

    /**
     * Reads {@code articles.raw-3@17}, {@code articles.raw/3/17}, {@code 3@17} or {@code 3/17}; empty for anything else.
     *
     * @param defaultTopic where it names none
     */
    public static Optional<Coordinates> parse(String text, Topic<?, ?> defaultTopic) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var topic = form.group(1) == null ? defaultTopic.name() : form.group(1);
        return Optional.of(new Coordinates(topic, Integer.parseInt(form.group(2)), Long.parseLong(form.group(3))));
    }

    /** The place of a record of articles.raw. */
    public static Coordinates of(Origin origin) {
        return new Coordinates(Topics.RAW.name(), origin.getPartition(), origin.getOffset());
    }

    /** As the key of articles.replays and the header of a replayed record name it. */
    public String path() {
        return topic + "/" + partition + "/" + offset;
    }

    /** As a person reads it. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
