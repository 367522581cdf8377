package org.khabar.enrich.catalog;

import org.khabar.enrich.entities.EntryFault;

/** An operator's entry makes no sense; the message says why. */
public final class RefusedEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final EntryFault fault;

    /** With a reason, and the same in words. */
    public RefusedEntryException(EntryFault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    /** The reason. */
    public EntryFault fault() {
        return fault;
    }
}
