package org.khabar.enrich.shard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fixed list of shards. A language has one; a language that is not listed, and text whose language is not known, goes
 * by its script.
 */
public final class Shards {
    private static final String RESOURCE = "shards.tsv";
    private static final String OTHER = "other";

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, String> byLanguage = new HashMap<>();
    private final Map<String, String> byScript = new HashMap<>();

    private Shards(List<String> lines) {
        for (var line : lines) {
            var columns = line.split("\t", -1);
            var name = columns[0];
            numbers.put(name, numbers.size());
            for (var language : columns[1].split(" ", -1)) {
                byLanguage.put(language, name);
            }
            for (var script : columns.length > 2 ? columns[2].split(" ", -1) : new String[0]) {
                byScript.put(script, name);
            }
        }
        byLanguage.remove(""); // of shards without languages
        byScript.remove("");
    }

    /** Reads the list that ships with the program. */
    public static Shards load() {
        try (InputStream in = Shards.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + RESOURCE);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Shards(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + RESOURCE, e);
        }
    }

    /**
     * The shard of a language.
     *
     * @param tag BCP 47 tag, or "und"
     * @param script ISO 15924 code; null when the text has no letters
     * @return name of the shard
     */
    public String shardOf(String tag, @Nullable String script) {
        int subtag = tag.indexOf('-');
        var byTag = byLanguage.get(subtag < 0 ? tag : tag.substring(0, subtag));
        if (byTag != null) {
            return byTag;
        }
        return script == null ? OTHER : byScript.getOrDefault(script, OTHER);
    }

    /**
     * The partition that a shard lives in.
     *
     * @param shard name of the shard; one that is not listed counts as "other"
     * @param partitions number of partitions, at least 1
     */
    public int partitionOf(String shard, int partitions) {
        var number = numbers.get(shard);
        return (number == null ? numbers.size() - 1 : number) % partitions;
    }

    /** Names of all shards, in order. */
    public List<String> names() {
        return List.copyOf(numbers.keySet());
    }
}
