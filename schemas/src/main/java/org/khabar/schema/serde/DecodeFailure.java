package org.khabar.schema.serde;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.SerializationException;

/** Why a deserializer of {@link AvroSerdes} threw: the bytes, which stay as they are, or the registry, which comes back. */
public enum DecodeFailure {
    /** The bytes are no record. */
    UNREADABLE,

    /** The registry does not know the schema that the bytes name. */
    UNKNOWN_SCHEMA,

    /** The registry did not answer, or not as one that works and lets the program in; the same bytes may be read later. */
    NO_REGISTRY;

    /**
     * Codes of Confluent's API by which a registry says that it does not have it: subject, version, schema not found. A
     * 404 with another code comes from something that stands in the registry's place.
     */
    private static final Set<Integer> NOT_FOUND = Set.of(40401, 40402, 40403);

    /** Tells them apart. */
    public static DecodeFailure of(RuntimeException thrown) {
        if (thrown instanceof SerializationException) {
            return ofCauses(thrown);
        }
        // The deserializer's names for time-outs, 401, 403, 408, 429 and 5xx.
        return thrown instanceof ApiException ? NO_REGISTRY : UNREADABLE;
    }

    private static DecodeFailure ofCauses(RuntimeException thrown) {
        var answer = causeOf(thrown, RestClientException.class);
        if (answer.isPresent()) {
            return NOT_FOUND.contains(answer.get().getErrorCode()) ? UNKNOWN_SCHEMA : NO_REGISTRY;
        }
        boolean isOutage = causeOf(thrown, ApiException.class).isPresent()
                || causeOf(thrown, IOException.class)
                        .filter(DecodeFailure::isNetwork)
                        .isPresent();
        return isOutage ? NO_REGISTRY : UNREADABLE;
    }

    // Avro reports malformed bytes as an end of file or a bad number, which are IOExceptions too.
    private static boolean isNetwork(IOException thrown) {
        return !(thrown instanceof EOFException) && !(thrown instanceof InvalidNumberEncodingException);
    }

    private static <T extends Throwable> Optional<T> causeOf(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
