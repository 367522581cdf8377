package org.khabar.schema.registry;

/** The registry did not answer or refused a schema. */
public final class SubjectRegistrationException extends RuntimeException {
    SubjectRegistrationException(String subject, Exception cause) {
        super("Cannot register subject " + subject + ": " + cause.getMessage(), cause);
    }
}
