package org.khabar.enrich.reset;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The topics that the stream has for itself. They are known by their whole names: what only begins like the application's id
 * may be another application's, as {@code khabar-enrichment-test-...} beside {@code khabar-enrichment}.
 */
public final class InternalTopics {
    /** Names of the ways between the groups of tasks. */
    private static final List<String> REPARTITIONED = List.of("lines-by-source", "articles-by-shard", "articles-by-id");

    /** Names of the stores. */
    private static final List<String> STORES = List.of(
            "seen-documents", "memory-of-sources", "indexed-articles", "copies-per-original", "newest-versions");

    private InternalTopics() {}

    /** All that an application of this version has, in the order of their names. */
    public static List<String> of(String applicationId) {
        return Stream.concat(
                        REPARTITIONED.stream().map(name -> applicationId + "-" + name + "-repartition"),
                        STORES.stream().map(name -> applicationId + "-" + name + "-changelog"))
                .sorted()
                .toList();
    }

    /** Topics that look like the application's own and are none of this version's. */
    static List<String> lookalikes(String applicationId, Collection<String> topics) {
        Set<String> own = of(applicationId).stream().collect(Collectors.toUnmodifiableSet());
        return topics.stream()
                .filter(name -> name.startsWith(applicationId + "-"))
                .filter(name -> name.endsWith("-repartition") || name.endsWith("-changelog"))
                .filter(name -> !own.contains(name))
                .sorted()
                .toList();
    }
}
