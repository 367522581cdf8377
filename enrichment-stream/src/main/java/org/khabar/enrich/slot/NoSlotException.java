package org.khabar.enrich.slot;

/** No slot could be claimed; the message says why. */
public final class NoSlotException extends RuntimeException {
    NoSlotException(String message) {
        super(message);
    }
}
