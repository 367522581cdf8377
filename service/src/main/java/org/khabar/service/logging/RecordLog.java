package org.khabar.service.logging;

import org.slf4j.spi.LoggingEventBuilder;

/**
 * Names a record in an event of the log: by topic, partition, offset and key, from which all else can be found, and never by its
 * text.
 */
public final class RecordLog {
    /** A key may be up to 4 KiB, and what is looked for is found by less. */
    private static final int LONGEST_KEY = 200;

    private RecordLog() {}

    /**
     * Adds a record to an event.
     *
     * @param event to be logged by the caller
     * @param topic name of its topic
     * @param partition its partition
     * @param offset its offset there
     * @param key its key as text; empty when it has none
     * @return the event
     */
    public static LoggingEventBuilder name(
            LoggingEventBuilder event, String topic, int partition, long offset, String key) {
        return event.addKeyValue("topic", topic)
                .addKeyValue("partition", partition)
                .addKeyValue("offset", offset)
                .addKeyValue("key", printable(key));
    }

    // A key is the outside world's: it must not begin a line of its own in a plain log.
    private static String printable(String key) {
        var cut = key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY) + "...";
        return cut.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
