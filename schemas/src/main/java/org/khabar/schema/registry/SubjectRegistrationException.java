package org.khabar.schema.registry;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.Set;

/** The registry did not answer or refused a schema. */
public final class SubjectRegistrationException extends RuntimeException {
    /** Unauthorized and forbidden, in HTTP. */
    private static final Set<Integer> DENIED = Set.of(401, 403);

    SubjectRegistrationException(String subject, Exception cause) {
        super("Cannot register subject " + subject + ": " + why(cause), cause);
    }

    // Of an answer that is not its own the client keeps hardly more than the number.
    private static String why(Exception cause) {
        return cause instanceof RestClientException answer && DENIED.contains(answer.getStatus())
                ? "the registry refuses the credentials (" + answer.getStatus() + "): " + answer.getMessage()
                : String.valueOf(cause.getMessage());
    }
}
