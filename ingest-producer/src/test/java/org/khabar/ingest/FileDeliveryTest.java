package org.khabar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.parse.Place;
import org.khabar.schema.RejectionReason;
import org.slf4j.LoggerFactory;

class FileDeliveryTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(FileDelivery.class);
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private final FileDelivery delivery = new FileDelivery("a\nb.jsonl", new IngestMetrics(new SimpleMeterRegistry()));

    @BeforeEach
    void listen() {
        events.start();
        logger.addAppender(events);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(events);
    }

    @Test
    void shouldNameWhatIsRejectedOnOneLineAndQuoteNothingOfIt() {
        refuse(1);
        delivery.readToEnd();

        assertThat(lines()).containsExactly("Rejected a\\nb.jsonl:1: MALFORMED");
    }

    @Test
    void shouldNameTheFirstTenAndCountAllWhenThereAreMore() {
        for (int line = 1; line <= 12; line++) {
            refuse(line);
        }
        delivery.readToEnd();

        assertThat(lines())
                .hasSize(11)
                .contains("Rejected a\\nb.jsonl:10: MALFORMED")
                .last()
                .isEqualTo("Rejected 12 documents of a\\nb.jsonl, of which the first 10 are named above");
    }

    @Test
    void shouldTellAFailureOnOneLine() {
        delivery.failed("a\nb.jsonl:1", "too large");

        assertThat(delivery.failure()).isEqualTo("a\\nb.jsonl:1: too large");
    }

    private void refuse(int line) {
        delivery.read(Place.line("a\nb.jsonl", line, null)
                .reject(RejectionReason.MALFORMED, "is no date: what the document says"));
    }

    private List<String> lines() {
        return events.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
