package org.khabar.enrich.deadletter;

/** The schema registry did not answer for as long as it was asked. */
public final class RegistryUnavailableException extends RuntimeException {
    RegistryUnavailableException(Throwable cause) {
        super("The schema registry does not answer: " + cause.getMessage(), cause);
    }
}
