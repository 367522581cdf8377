package org.khabar.quickstart.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.audit.AuditReport;
import org.khabar.enrich.audit.Bookkeeper;
import org.khabar.enrich.audit.Ledger;
import org.khabar.enrich.topics.TopicsReader;
import org.khabar.schema.topic.Topics;

/** Reads everything that a stack writes, enters it into a ledger and hands it on. */
public final class OutcomeReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final LocalStack stack;
    private final Ledger ledger = new Ledger();
    private final Bookkeeper books;
    private final TopicsReader reader;
    private final StreamProgress progress;
    private final OutcomeListener listener;

    /** Is given every record that is read. */
    @FunctionalInterface
    public interface OutcomeListener {
        /**
         * A record was read.
         *
         * @param input the record
         * @param value its value, decoded; null where it has none, or none that is Avro
         */
        void read(ConsumerRecord<byte[], byte[]> input, @Nullable SpecificRecord value);
    }

    /**
     * @param stack what is read
     * @param listener is given every record
     */
    public OutcomeReader(LocalStack stack, OutcomeListener listener) {
        var topics = new ArrayList<>(Bookkeeper.TOPICS);
        topics.add(Topics.COPIES);
        topics.add(Topics.MENTIONS);
        this.stack = stack;
        this.books = new Bookkeeper(ledger, stack.serdes());
        this.reader = new TopicsReader(stack.clientSettings(), List.copyOf(topics));
        this.progress = stack.streamProgress();
        this.listener = listener;
    }

    /**
     * Reads on until so many documents have arrived, the stream has worked off everything, withdrawals too, and all that it
     * wrote is read. Whether every document then has its outcome, the report tells.
     *
     * @param documents number of records on articles.raw
     * @throws StreamStoppedException when the stream stopped by itself
     */
    public void awaitProcessed(long documents) {
        do {
            read();
            stack.failure().ifPresent(StreamStoppedException::rethrow);
        } while (ledger.origins() < documents || !progress.isDone());
        reader.readToEnd(this::enter);
    }

    private void read() {
        reader.poll(POLL).forEach(this::enter);
    }

    private void enter(ConsumerRecord<byte[], byte[]> input) {
        listener.read(input, books.enter(input));
    }

    /** What the books say now. */
    public AuditReport report() {
        return ledger.report();
    }

    @Override
    public void close() {
        reader.close();
        progress.close();
    }
}
