package org.khabar.service.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordLogTest {
    private final Logger logger = new LoggerContext().getLogger("test");
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    @BeforeEach
    void listen() {
        events.start();
        logger.addAppender(events);
    }

    @Test
    void shouldNameARecordByItsCoordinatesAndKey() {
        RecordLog.name(logger.atWarn(), "articles.raw", 3, 17, "https://example.org/خبر")
                .log("A record became a dead letter");

        assertThat(events.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).isEqualTo("A record became a dead letter");
            assertThat(event.getKeyValuePairs())
                    .extracting(pair -> pair.key, pair -> pair.value)
                    .containsExactly(
                            tuple("topic", "articles.raw"),
                            tuple("partition", 3),
                            tuple("offset", 17L),
                            tuple("key", "https://example.org/خبر"));
        });
    }

    @Test
    void shouldLetNoKeyBeginALineOrFillThePage() {
        RecordLog.name(logger.atWarn(), "articles.raw", 0, 0, "a\n12:00 ERROR forged" + "x".repeat(500))
                .log("m");

        assertThat(events.list.get(0).getKeyValuePairs().get(3).value.toString())
                .startsWith("a\uFFFD12:00 ERROR forged")
                .hasSize(203)
                .endsWith("...");
    }
}
