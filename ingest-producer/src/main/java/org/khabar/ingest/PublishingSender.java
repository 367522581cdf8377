package org.khabar.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.parse.Read;
import org.khabar.ingest.publish.KafkaPublisher;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.ingest.watch.Delivery;
import org.khabar.ingest.watch.FileSender;
import org.khabar.ingest.watch.SeenFile;
import org.khabar.schema.RejectionReason;

/** Sends the documents of watched files with the names and ids that {@code khabar ingest FOLDER} gives them. */
final class PublishingSender implements FileSender, AutoCloseable {
    private final String folder;
    private final DocumentReader reader;
    private final Supplier<KafkaPublisher> connection;
    private final IngestMetrics metrics;
    private @Nullable KafkaPublisher publisher;

    /**
     * @param folder how the folder is named, for people
     * @param connection connects to brokers and registry, or says that they are not there
     */
    PublishingSender(String folder, DocumentReader reader, Supplier<KafkaPublisher> connection, IngestMetrics metrics) {
        this.folder = folder;
        this.reader = reader;
        this.connection = connection;
        this.metrics = metrics;
    }

    @Override
    public void connect() {
        if (publisher == null) {
            publisher = connection.get();
        }
    }

    @Override
    public Delivery send(SeenFile file, BooleanSupplier isStopping) {
        var delivery = new FileDelivery(file.path(), metrics);
        var target = connected();
        try (var reads = reader.readFile(folder, file.path(), file.file())) {
            var left = reads.iterator();
            while (left.hasNext()) {
                var read = left.next();
                if (isStopping.getAsBoolean()) {
                    return delivery;
                }
                if (isLost(read, file)) {
                    delivery.broken("it can no longer be read");
                    return delivery;
                }
                delivery.read(read);
                target.publish(read, delivery);
                if (delivery.failure() != null || (target.isBrokerAway() && left.hasNext())) {
                    return delivery;
                }
            }
        }
        delivery.readToEnd();
        return delivery;
    }

    // The file could be read a moment ago. If it cannot be any more, that says nothing of the document; if it still
    // can, its compression is broken, and it is to be refused like any other that is.
    private static boolean isLost(Read read, SeenFile file) {
        return read instanceof Read.Rejected refused
                && refused.rejection().getReason() == RejectionReason.UNREADABLE
                && (!Files.isReadable(file.file()) || !isAsSeen(file));
    }

    private static boolean isAsSeen(SeenFile file) {
        try {
            return file.isUnchanged();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void awaitAnswers() {
        if (publisher != null) {
            publisher.flush();
        }
    }

    @Override
    public boolean isBrokerAway() {
        return publisher != null && publisher.isBrokerAway();
    }

    private KafkaPublisher connected() {
        if (publisher == null) {
            throw new IllegalStateException("nothing is sent before connecting");
        }
        return publisher;
    }

    @Override
    public void close() {
        if (publisher != null) {
            publisher.close();
        }
    }
}
