package org.khabar.enrich.deadletter;

import java.time.Duration;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.document.Arrival;
import org.khabar.enrich.document.DeadLetter;
import org.khabar.enrich.document.DeadLetterReason;
import org.khabar.enrich.document.Endings;
import org.khabar.enrich.document.OriginalRecord;
import org.khabar.enrich.document.Progress;
import org.khabar.enrich.stage.Stage;
import org.khabar.schema.RawDocument;
import org.khabar.schema.serde.DecodeFailure;
import org.khabar.schema.topic.Topics;

/**
 * Decodes the bytes of articles.raw. Bytes that can never be read become a dead letter; a registry that does not answer
 * is asked again, and when it stays away the program stops, so that nothing is skipped for an outage.
 */
final class RawDecoder {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Deserializer<RawDocument> documents;
    private final Duration patience;

    /**
     * @param documents of values of articles.raw
     * @param patience how long a registry that does not answer is asked again
     */
    RawDecoder(Deserializer<RawDocument> documents, Duration patience) {
        this.documents = documents;
        this.patience = patience;
    }

    /**
     * Decodes one record.
     *
     * @throws RegistryUnavailableException when the registry did not answer for as long as it was asked
     */
    Progress<Arrival> decode(OriginalRecord original) {
        var rawId = Endings.text(original.key());
        if (RecordLimits.isTooLong(original.key())) {
            return tooLarge(original);
        }
        if (rawId.isEmpty()) {
            return dead(
                    original, isEmpty(original.key()) ? DeadLetterReason.NO_KEY : DeadLetterReason.KEY_NOT_TEXT, null);
        }
        var value = original.value();
        if (value == null) {
            return new Progress.Going<>(new Arrival(original, rawId.get(), null));
        }
        try {
            var document = read(value);
            return RecordLimits.isTooLarge(value, document)
                    ? tooLarge(original)
                    : new Progress.Going<>(new Arrival(original, rawId.get(), document));
        } catch (UndecodableException e) {
            return dead(original, e.reason, e.getCause());
        }
    }

    /** The end of a record that could be read, but what comes of it could not be written. */
    static Progress<Arrival> tooLarge(OriginalRecord original) {
        return dead(original, DeadLetterReason.TOO_LARGE, null);
    }

    private static boolean isEmpty(byte @Nullable [] key) {
        return key == null || key.length == 0;
    }

    private static Progress<Arrival> dead(OriginalRecord original, DeadLetterReason reason, @Nullable Throwable cause) {
        return new Progress.Ended<>(Endings.undeliverable(new DeadLetter(original, Stage.DECODE, reason, cause)));
    }

    private RawDocument read(byte[] value) throws UndecodableException {
        if (value.length < 5 || value[0] != 0) {
            throw new UndecodableException(DeadLetterReason.NOT_AVRO, null);
        }
        long deadline = System.nanoTime() + patience.toNanos();
        for (var pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                return readOnce(value);
            } catch (RegistryUnavailableException e) {
                if (System.nanoTime() + pause.toNanos() > deadline) {
                    throw e;
                }
                sleep(pause, e);
            }
        }
    }

    private RawDocument readOnce(byte[] value) throws UndecodableException {
        try {
            Object decoded = documents.deserialize(Topics.RAW.name(), value);
            if (decoded instanceof RawDocument document) {
                return document;
            }
            throw new UndecodableException(DeadLetterReason.NOT_A_DOCUMENT, null);
        } catch (ClassCastException e) {
            throw new UndecodableException(DeadLetterReason.NOT_A_DOCUMENT, e);
        } catch (RuntimeException e) {
            throw undecodable(e);
        }
    }

    private static UndecodableException undecodable(RuntimeException e) {
        return switch (DecodeFailure.of(e)) {
            case NO_REGISTRY -> throw new RegistryUnavailableException(e);
            case UNKNOWN_SCHEMA -> new UndecodableException(DeadLetterReason.UNKNOWN_SCHEMA, e);
            case UNREADABLE -> new UndecodableException(DeadLetterReason.UNREADABLE_VALUE, e);
        };
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private static void sleep(Duration pause, RegistryUnavailableException outage) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw outage;
        }
    }

    /** These bytes can never be read. */
    private static final class UndecodableException extends Exception {
        private final DeadLetterReason reason;

        UndecodableException(DeadLetterReason reason, @Nullable Throwable cause) {
            super(cause);
            this.reason = reason;
        }
    }
}
