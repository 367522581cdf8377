package org.khabar.enrich.reset;

import java.time.Instant;
import org.apache.kafka.clients.admin.OffsetSpec;

/** Where the stream is to read articles.raw from. */
sealed interface StartPosition {
    /** How Kafka's admin client is asked for it. */
    OffsetSpec spec();

    /** In words. */
    String describe();

    /** From the oldest document that is kept. */
    record Earliest() implements StartPosition {
        @Override
        public OffsetSpec spec() {
            return OffsetSpec.earliest();
        }

        @Override
        public String describe() {
            return "from its beginning";
        }
    }

    /** From the first document that was published then or later. */
    record At(Instant time) implements StartPosition {
        @Override
        public OffsetSpec spec() {
            return OffsetSpec.forTimestamp(time.toEpochMilli());
        }

        @Override
        public String describe() {
            return "from " + time;
        }
    }

    /** From what comes after the reset. */
    record Latest() implements StartPosition {
        @Override
        public OffsetSpec spec() {
            return OffsetSpec.latest();
        }

        @Override
        public String describe() {
            return "from its end";
        }
    }
}
