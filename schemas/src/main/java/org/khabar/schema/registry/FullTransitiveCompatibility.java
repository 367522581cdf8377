package org.khabar.schema.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * The rule that contracts only grow: a schema must be able to read what every released version wrote, and every released
 * version must be able to read what it writes (what registries call FULL_TRANSITIVE).
 */
public final class FullTransitiveCompatibility {
    private FullTransitiveCompatibility() {}

    /**
     * Checks a schema against released versions.
     *
     * @param schema today's schema
     * @param released released versions by number
     * @return what is incompatible, in words; empty when all is well
     */
    public static List<String> violations(Schema schema, Map<Integer, Schema> released) {
        var violations = new ArrayList<String>();
        released.forEach((version, old) -> {
            violations.addAll(cannotRead("today's schema", schema, "version " + version, old));
            violations.addAll(cannotRead("version " + version, old, "today's schema", schema));
        });
        return List.copyOf(violations);
    }

    private static List<String> cannotRead(String readerName, Schema reader, String writerName, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (result.getType() == SchemaCompatibilityType.COMPATIBLE) {
            return List.of();
        }
        return result.getResult().getIncompatibilities().stream()
                .map(problem -> "%s: %s cannot read %s: %s at %s"
                        .formatted(
                                reader.getFullName(),
                                readerName,
                                writerName,
                                problem.getMessage(),
                                problem.getLocation()))
                .toList();
    }
}
