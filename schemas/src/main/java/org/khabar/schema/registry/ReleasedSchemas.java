package org.khabar.schema.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * Every schema version that was ever released, as resources {@code released/<full name>.v<N>.avsc}; {@code
 * released/index.txt} names them, one a line. They are never changed once released.
 */
public final class ReleasedSchemas {
    private static final String FOLDER = "released/";
    private static final SortedMap<String, SortedMap<Integer, Schema>> VERSIONS = load();

    private ReleasedSchemas() {}

    /**
     * Released versions of a record, by number, oldest first.
     *
     * @param fullName full name of the record
     * @return empty when none was released
     */
    public static SortedMap<Integer, Schema> versionsOf(String fullName) {
        return VERSIONS.getOrDefault(fullName, Collections.emptySortedMap());
    }

    private static SortedMap<String, SortedMap<Integer, Schema>> load() {
        var versions = new TreeMap<String, SortedMap<Integer, Schema>>();
        for (var file : lines("index.txt")) {
            var schema = new Schema.Parser().parse(read(file));
            int version = Integer.parseInt(file.substring(file.lastIndexOf(".v") + 2, file.lastIndexOf('.')));
            versions.computeIfAbsent(schema.getFullName(), name -> new TreeMap<>())
                    .put(version, schema);
        }
        return Collections.unmodifiableSortedMap(versions);
    }

    private static List<String> lines(String file) {
        return read(file).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String read(String file) {
        try (InputStream in = ReleasedSchemas.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + FOLDER + file, e);
        }
    }
}
