package org.khabar.schema.serde;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the generated records may be created from bytes. Since 1.12.2 Avro creates no class that was not named
 * as trusted, for a schema could name any; the setting is Avro's, for the whole JVM, and only ever widened here.
 */
final class TrustedRecords {
    private static final String PACKAGE = "org.khabar.schema.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(PACKAGE)));
    }

    private TrustedRecords() {}

    /** Makes sure that the records are trusted; the first call does it. */
    static void trust() {
        // Loading the class did it.
    }
}
