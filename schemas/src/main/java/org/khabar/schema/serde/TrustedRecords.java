package org.khabar.schema.serde;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the generated records may be created from bytes. Since 1.12.2 Avro creates no class that was not named
 * as trusted, for a schema could name any; the setting is Avro's, for the whole JVM, and only ever widened here.
 */
public final class TrustedRecords {
    private static final String PACKAGE = "org.khabar.schema.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(PACKAGE)));
    }

    private TrustedRecords() {}

    /**
     * Makes sure that the records are trusted; the first call does it. The serdes of this package call it; a program that
     * builds records without any serde has to, since a builder's default values are created from bytes as well.
     */
    public static void trust() {
        // Loading the class did it.
    }
}
