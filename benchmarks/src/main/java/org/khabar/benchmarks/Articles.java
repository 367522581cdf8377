package org.khabar.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.khabar.enrich.language.LanguageTagger;

/** Real articles of one language from a corpus outside of the project. */
final class Articles {
    private static final int COUNT = 1_000;
    private static final int LINES = 12_000;

    private Articles() {}

    /** Up to a thousand. */
    static List<String> of(String language) {
        var file = Path.of(System.getProperty("corpus", "../shared/corpus/news.jsonl.gz"));
        var tagger = LanguageTagger.load();
        var json = new ObjectMapper();
        var texts = new ArrayList<String>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int read = 0;
            for (var line = lines.readLine(); line != null && read < LINES && texts.size() < COUNT; read++) {
                var text = json.readTree(line).path("text").asText();
                if (tagger.tag(text).tag().equals(language)) {
                    texts.add(text);
                }
                line = lines.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return texts;
    }

    /** Words between spaces. */
    static int words(String text) {
        int words = 0;
        boolean space = true;
        for (int at = 0; at < text.length(); at++) {
            boolean now = text.charAt(at) <= ' ';
            words += space && !now ? 1 : 0;
            space = now;
        }
        return words;
    }
}
