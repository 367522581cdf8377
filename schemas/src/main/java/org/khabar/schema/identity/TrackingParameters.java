package org.khabar.schema.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The query parameters that tell where a reader came from and not what the page is. */
final class TrackingParameters {
    private static final String RESOURCE = "tracking-parameters.txt";

    private final Set<String> names;
    private final List<String> prefixes;

    private TrackingParameters(Set<String> names, List<String> prefixes) {
        this.names = names;
        this.prefixes = prefixes;
    }

    /** The list that ships with Khabar: a name a line, {@code *} at its end for any ending, {@code #} for remarks. */
    static TrackingParameters load() {
        var names = new HashSet<>(lines());
        var prefixes = names.stream()
                .filter(name -> name.endsWith("*"))
                .map(name -> name.substring(0, name.length() - 1))
                .toList();
        return new TrackingParameters(Set.copyOf(names), prefixes);
    }

    /** Whether a parameter is one of them; case does not matter. */
    boolean contains(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return names.contains(lower) || prefixes.stream().anyMatch(lower::startsWith);
    }

    private static List<String> lines() {
        try (InputStream in = TrackingParameters.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
    }
}
